package cn.huiyin.bot.web;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.http.BadFieldException;
import cn.huiyin.bot.http.PictureType;
import cn.huiyin.bot.http.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Pictures as they were sent; each is hashed anew before it is handed out, and one that was altered is not. */
public final class EvidenceRoutes implements Consumer<Router> {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final PictureArchive archive;

    public EvidenceRoutes(PictureArchive archive) {
        this.archive = archive;
    }

    @Override
    public void accept(Router router) {
        router.get(ApiRoutes.BASE + "/evidence/:hash").handler(this::picture);
    }

    private void picture(RoutingContext context) {
        String hash = context.pathParam("hash");
        if (!HASH.matcher(hash).matches()) {
            throw new BadFieldException("hash", hash, "64 hexadecimal digits in lower case");
        }
        archive.find(hash).onSuccess(found -> answer(context, hash, found)).onFailure(context::fail);
    }

    private static void answer(RoutingContext context, String hash, PictureArchive.Found found) {
        if (found instanceof PictureArchive.Whole whole) {
            byte[] bytes = new byte[whole.bytes().remaining()];
            whole.bytes().duplicate().get(bytes);
            String ending =
                    PictureType.named(whole.type()).map(PictureType::ending).orElse("bin");
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, whole.type())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + hash + "." + ending + "\"")
                    .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                    .end(Buffer.buffer(bytes));
        } else if (found instanceof PictureArchive.Altered) {
            Problem.of(Problem.Kind.ALTERED, "what lies under " + hash + " has another hash now")
                    .send(context);
        } else {
            Problem.of(Problem.Kind.NOT_FOUND, "no evidence " + hash).send(context);
        }
    }
}
