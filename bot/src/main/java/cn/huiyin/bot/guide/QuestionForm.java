package cn.huiyin.bot.guide;

import java.util.regex.Pattern;

/** Knows a question by its form: 怎么、哪里、多少、吗; pure. */
final class QuestionForm {
    private static final Pattern FORM = Pattern.compile("[?？]"
            + "|(?:吗|么|呢|嘛)[\\s。.!！~～]{0,3}$"
            + "|怎么|怎样|怎办|如何|咋|哪|什么|啥|多少|多久|多长时间|多大年纪|谁|是否|能否|可否"
            + "|几(?:点|岁|号|天|级|楼|月|年|次|路)"
            + "|(能|可以|可|要|用|有|给|发|会|是)(?:不|没)\\1"
            + "|请问|问一下|问下|想问|请教|咨询|打听");

    private QuestionForm() {}

    /** Whether {@code text} asks for something by its form. */
    static boolean isIn(String text) {
        return FORM.matcher(text.strip()).find();
    }
}
