package cn.huiyin.bot.store;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A plain connection to a Redis on this machine, for starting and stopping it; blocks. */
final class RespSocket implements Closeable {
    private static final int CONNECT_MS_MAX = 500;
    private static final int ANSWER_MS_MAX = 2_000;

    private final Socket socket;
    private final BufferedReader answers;

    private RespSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Connects and shows the password.
     *
     * @throws IOException also when somebody else's server listens there
     */
    static RespSocket open(RedisAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(ANSWER_MS_MAX);
            socket.connect(new InetSocketAddress(RedisAddress.host(), address.port()), CONNECT_MS_MAX);
            RespSocket resp = new RespSocket(socket);
            String answer = resp.command("AUTH", address.password());
            if (!answer.equals("+OK")) {
                throw new IOException("port " + address.port() + " is not ours: " + answer);
            }
            return resp;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The first line of what the server answers to {@code words}, its type sign included. */
    String command(String... words) throws IOException {
        StringBuilder text = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.US_ASCII));
        String line = answers.readLine();
        if (line == null) {
            throw new EOFException("the server closed the connection");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
