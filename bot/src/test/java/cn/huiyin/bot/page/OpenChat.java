package cn.huiyin.bot.page;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** A chat on the screen: what one can read, write and press there. */
final class OpenChat {
    private final Page page;
    private final Locator window;

    OpenChat(Page page, Locator window) {
        this.page = page;
        this.window = window;
    }

    /** The last message that has all of {@code words}. */
    Locator message(String... words) {
        Locator found = window.getByRole(AriaRole.ARTICLE);
        for (String word : words) {
            found = found.filter(new Locator.FilterOptions().setHasText(word));
        }
        return found.last();
    }

    /** The last message about {@code about} that has the button {@code label}. */
    Locator button(String label, String about) {
        Locator.GetByRoleOptions exactly =
                new Locator.GetByRoleOptions().setName(label).setExact(true);
        Locator cards = window.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(about))
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(label).setExact(true))));
        return cards.last().getByRole(AriaRole.BUTTON, exactly);
    }

    Locator picture(Locator message) {
        return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看大图"))
                .locator("img");
    }

    /** Where one writes. */
    Locator field() {
        return window.getByRole(AriaRole.TEXTBOX);
    }

    void attach(FilePayload picture) {
        FileChooser chooser = page.waitForFileChooser(
                () -> window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("添加图片"))
                        .click());
        chooser.setFiles(picture);
    }

    /** Writes {@code text} in place of what stands there, and sends it. */
    void say(String text) {
        field().fill(text);
        window.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发送").setExact(true))
                .click();
    }
}
