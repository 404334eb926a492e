package cn.huiyin.bot.store;

import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes of one's own Redis.
 *
 * @param nodes {@code redis://} or {@code rediss://} addresses, at least one
 */
record RedisAddresses(List<String> nodes) {
    private static final int CONNECT_MS_MAX = 2_000;
    private static final int IN_FLIGHT_MAX = 8_192;

    /**
     * Reads one address, or several with commas between.
     *
     * @throws StoreException naming the node that is none, without its password
     */
    static RedisAddresses parse(String text) {
        List<String> nodes = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
        if (nodes.isEmpty()) {
            throw new StoreException("HUIYIN_REDIS: empty (expected: redis://host:6379 or rediss://host:6379)");
        }
        nodes.forEach(RedisAddresses::check);
        return new RedisAddresses(nodes);
    }

    private static void check(String node) {
        try {
            URI uri = URI.create(node);
            if (List.of("redis", "rediss").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Its message would quote the address with the password.
        }
        throw new StoreException("HUIYIN_REDIS: " + withoutPassword(node)
                + " (expected: redis://host:6379 or rediss://host:6379, several with commas between; signs such as @ or"
                + " / in a password as %40 and %2F)");
    }

    private static String withoutPassword(String node) {
        return node.substring(node.lastIndexOf('@') + 1);
    }

    /**
     * What the client needs.
     *
     * @param isCluster whether the nodes share the keys among them
     */
    RedisOptions options(boolean isCluster) {
        RedisOptions options = new RedisOptions()
                .setType(isCluster ? RedisClientType.CLUSTER : RedisClientType.STANDALONE)
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setMaxWaitingHandlers(IN_FLIGHT_MAX)
                // One connection is taken from the pool and kept; neither age nor rest ends it.
                .setPoolRecycleTimeout(-1)
                .setNetClientOptions(net());
        nodes.forEach(options::addConnectionString);
        return options;
    }

    private NetClientOptions net() {
        NetClientOptions net = new NetClientOptions()
                .setConnectTimeout(CONNECT_MS_MAX)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true);
        return nodes.get(0).startsWith("rediss:") ? net.setSsl(true).setHostnameVerificationAlgorithm("HTTPS") : net;
    }

    boolean isSeveral() {
        return nodes.size() > 1;
    }

    /** Hosts and ports alone. */
    @Override
    public String toString() {
        return nodes.stream().map(RedisAddresses::withoutPassword).toList().toString();
    }
}
