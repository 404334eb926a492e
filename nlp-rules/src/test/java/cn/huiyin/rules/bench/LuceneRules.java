package cn.huiyin.rules.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The generated rules as queries of Lucene's monitor. Texts are cut into overlapping pairs of characters, so that a word of two
 * characters is one term and a longer one a phrase: the fewest and rarest terms that find the same.
 */
final class LuceneRules implements AutoCloseable {
    private static final String FIELD = "text";

    private final Monitor monitor;

    private LuceneRules(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Registers the conditions, each with an id of its number. */
    static LuceneRules of(List<Generated.Condition> conditions, Presearcher presearcher) {
        try {
            Monitor monitor = new Monitor(new Pairs(), presearcher);
            List<MonitorQuery> queries = new ArrayList<>();
            for (Generated.Condition condition : conditions) {
                queries.add(new MonitorQuery("r" + queries.size(), query(condition)));
            }
            monitor.register(queries);
            return new LuceneRules(monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queries that hold for a text, by what the main path of the monitor gives. */
    MatchingQueries<QueryMatch> match(String text) {
        try {
            Document document = new Document();
            document.add(new TextField(FIELD, text, Field.Store.NO));
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the queries that hold. */
    Set<String> idsOf(String text) {
        Set<String> ids = new TreeSet<>();
        match(text).getMatches().forEach(match -> ids.add(match.getQueryId()));
        return ids;
    }

    private static Query query(Generated.Condition condition) {
        return new BooleanQuery.Builder()
                .add(anyOf(condition.things()), Occur.MUST)
                .add(anyOf(condition.states()), Occur.MUST)
                .add(done(), Occur.MUST_NOT)
                .build();
    }

    private static Query anyOf(List<String> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(word(word), Occur.SHOULD));
        return any.build();
    }

    private static Query word(String word) {
        if (word.length() == 2) {
            return new TermQuery(new Term(FIELD, word));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 2 <= word.length(); i++) {
            phrase.add(new Term(FIELD, word.substring(i, i + 2)));
        }
        return phrase.build();
    }

    /** So many characters between two words are one more pair between their first pairs. */
    private static Query done() {
        IntervalsSource[] done = Generated.DONE.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
        IntervalsSource near = Intervals.maxgaps(
                Generated.DONE_DISTANCE + 1, Intervals.ordered(Intervals.term(Generated.ALREADY), Intervals.or(done)));
        return new IntervalQuery(FIELD, near);
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pairs extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer pairs = new NGramTokenizer(2, 2);
            return new TokenStreamComponents(pairs);
        }
    }
}
