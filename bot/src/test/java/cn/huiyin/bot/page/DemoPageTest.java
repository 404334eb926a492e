package cn.huiyin.bot.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job as people do it: on the page, in a real browser, with the real service behind it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class DemoPageTest {
    private static final String GROUP = "勤介网格服务群";
    private static final String RESIDENT = "王阿姨";
    private static final String WORKER = "勤介网格员";
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
    private static final int PATIENCE_MS = 15_000;

    @TempDir
    static Path home;

    private static RunningService service;
    private static SystemBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = SystemBrowser.start();
        service = RunningService.start(home);
    }

    @AfterAll
    static void stop() {
        try {
            if (service != null) {
                service.close();
            }
        } finally {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"390, 844, 新建新村60幢", "1440, 900, 新建新村12幢"})
    void whatAResidentReportsIsTakenDoneAndRated(int widthPx, int heightPx, String place) throws Exception {
        try (Visit visit = Visit.to(service.address(), browser.browser(), widthPx, heightPx)) {
            String no = reported(visit, place);
            accepted(visit, no);
            resolved(visit, no);
            rated(visit, no);

            assertThat(visit.mishaps()).isEmpty();
            JsonObject ticket = service.ticket(no);
            assertThat(ticket.getString("status")).isEqualTo("closed");
            assertThat(ticket.getInteger("rating")).isEqualTo(5);
            assertThat(ticket.getJsonObject("reporter").getString("name")).isEqualTo(RESIDENT);
        }
    }

    @Test
    void whatSomebodyElseHasTakenCannotBePressedAnyMore() {
        String place = "新建新村22幢";
        try (Visit visit = Visit.to(service.address(), browser.browser(), 390, 844)) {
            visit.chat(GROUP).say(place + "老人下不了楼，想请人上门送药");
            OpenChat taker = visit.chat("上门代办岗");
            taker.button("接单", place).click();
            assertThat(taker.message("您已接单")).isVisible();

            OpenChat other = visit.chat("电器维修岗");
            assertThat(other.message("已由上门代办岗接单")).isVisible();
            assertThat(other.button("接单", place)).isDisabled();
            assertThat(visit.mishaps()).isEmpty();
        }
    }

    /** The number of the ticket. */
    private static String reported(Visit visit, String place) {
        OpenChat group = visit.chat(GROUP);
        group.say(place + "窨井盖缺失,存在安全隐患");
        Locator ack = group.message("受理，编号", place, "@" + RESIDENT);
        assertThat(ack).isVisible();
        Matcher number = NUMBER.matcher(ack.innerText());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static void accepted(Visit visit, String no) {
        OpenChat worker = visit.chat(WORKER);
        worker.button("接单", "新工单 #" + no).click();
        assertThat(worker.button("✓ 接单", "新工单 #" + no)).isDisabled();
        assertThat(worker.message("您已接单 #" + no)).isVisible();
        assertThat(visit.chat(GROUP).message("#" + no, WORKER + "已接单")).isVisible();
    }

    private static void resolved(Visit visit, String no) throws IOException {
        OpenChat worker = visit.chat(WORKER);
        worker.button("办结", "您已接单 #" + no).click();
        assertThat(worker.field()).isFocused();
        assertThat(worker.field()).hasValue(Pattern.compile("^办结 #" + no + " .+"));
        worker.attach(picture());
        worker.say("办结 #" + no + " 新井盖装好了");
        assertThat(worker.message("#" + no + " 已办结")).isVisible();

        OpenChat group = visit.chat(GROUP);
        Locator news = group.message("#" + no, WORKER + "已办结", "新井盖装好了");
        assertThat(group.picture(news)).isVisible();
        assertThat(group.picture(news)).hasJSProperty("naturalWidth", 64);
    }

    private static void rated(Visit visit, String no) {
        OpenChat resident = visit.chat(RESIDENT);
        resident.button("满意", "您反映的 #" + no + " 已办结").click();
        assertThat(resident.button("✓ 满意", "您反映的 #" + no + " 已办结")).isDisabled();
        assertThat(resident.message("谢谢您的评价，#" + no)).isVisible();
    }

    private static FilePayload picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("after.png", "image/png", bytes.toByteArray());
    }
}
