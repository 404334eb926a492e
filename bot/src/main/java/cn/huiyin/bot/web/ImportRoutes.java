package cn.huiyin.bot.web;

import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import cn.huiyin.bot.http.RequestBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes a community's file of a workbook, for whoever wants to see what an import would write; nothing is written. */
public final class ImportRoutes implements Consumer<Router> {
    private static final int BODY_BYTES_MAX = 10 * 1024 * 1024;
    private static final Set<String> TYPES =
            Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream");

    private final Vertx vertx;
    private final Importer importer;

    /** Reads workbooks; blocks, and runs on worker threads. */
    public interface Importer {
        Imported read(byte[] workbook);
    }

    /**
     * What a workbook came to.
     *
     * @param yaml the file, empty where there are errors
     * @param notes what is worth a look
     * @param errors every mistake
     */
    public record Imported(String yaml, List<String> notes, List<Problem.FileError> errors) {
        public Imported {
            notes = List.copyOf(notes);
            errors = List.copyOf(errors);
        }
    }

    public ImportRoutes(Vertx vertx, Importer importer) {
        this.vertx = vertx;
        this.importer = importer;
    }

    @Override
    public void accept(Router router) {
        router.post(ApiRoutes.BASE + "/communities/import").handler(this::read);
    }

    private void read(RoutingContext context) {
        if (!TYPES.contains(RequestBody.mediaType(context.request()))) {
            Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "content-type: (expected: that of .xlsx)")
                    .send(context);
            return;
        }
        RequestBody.read(vertx, context.request(), BODY_BYTES_MAX)
                .compose(body -> vertx.executeBlocking(() -> importer.read(body.getBytes()), false))
                .compose(imported -> imported.errors().isEmpty()
                        ? Future.succeededFuture(imported)
                        : Future.failedFuture(refused(imported.errors())))
                .onSuccess(imported -> Answers.json(
                        context,
                        200,
                        new JsonObject().put("yaml", imported.yaml()).put("notes", new JsonArray(imported.notes()))))
                .onFailure(context::fail);
    }

    private static ProblemException refused(List<Problem.FileError> errors) {
        return new ProblemException(new Problem(
                Problem.Kind.UNPROCESSABLE, errors.size() + " mistakes in the workbook", null, null, errors));
    }
}
