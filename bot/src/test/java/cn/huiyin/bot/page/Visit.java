package cn.huiyin.bot.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One person looking at the page on one screen; remembers everything that went wrong there. */
final class Visit implements AutoCloseable {
    private static final int PHONE_PX_MAX = 759;
    private static final int PATIENCE_MS = 15_000;
    /** The browser itself tells of a violation in the console only where it knows what asked for it. */
    private static final String TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', "
            + "e => console.error('CSP', e.violatedDirective, e.blockedURI))";

    private final BrowserContext context;
    private final Page page;
    private final boolean isPhone;
    private final List<String> mishaps = new CopyOnWriteArrayList<>();

    private Visit(BrowserContext context, boolean isPhone) {
        this.context = context;
        this.isPhone = isPhone;
        this.page = context.newPage();
    }

    static Visit to(URI address, Browser browser, int widthPx, int heightPx) {
        boolean isPhone = widthPx <= PHONE_PX_MAX;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(widthPx, heightPx)
                .setHasTouch(isPhone)
                .setIsMobile(isPhone)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(TELL_VIOLATIONS);
        Visit visit = new Visit(context, isPhone);
        visit.watch(address);
        visit.page.navigate(address.toString());
        return visit;
    }

    private void watch(URI address) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                mishaps.add("console: " + message.text());
            }
        });
        page.onPageError(error -> mishaps.add("thrown: " + error));
        page.onRequestFailed(request -> mishaps.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                mishaps.add("refused: " + response.status() + " " + response.url());
            }
        });
        // Previews of pictures that are not sent yet have blob: addresses, of the page itself.
        Pattern own = Pattern.compile("(?:blob:)?" + Pattern.quote(address.toString()) + "/.*");
        context.onRequest(request -> {
            if (!own.matcher(request.url()).matches()) {
                mishaps.add("elsewhere: " + request.url());
            }
        });
    }

    /** What went wrong up to now; one line each. */
    List<String> mishaps() {
        return List.copyOf(mishaps);
    }

    /** The chat of this name; on a phone it is opened from the list first. */
    OpenChat chat(String name) {
        if (isPhone) {
            Locator back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("返回"));
            if (back.isVisible()) {
                back.click();
            }
            Pattern row = Pattern.compile("^" + name + "(\\s|$)");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(row))
                    .click();
        }
        return new OpenChat(
                page,
                page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    @Override
    public void close() {
        context.close();
    }
}
