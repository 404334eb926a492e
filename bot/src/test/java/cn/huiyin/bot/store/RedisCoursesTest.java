package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.CoursesContract;

class RedisCoursesTest extends RedisParts implements CoursesContract {
    @Override
    public int pageSize() {
        return RedisCourses.PAGE;
    }
}
