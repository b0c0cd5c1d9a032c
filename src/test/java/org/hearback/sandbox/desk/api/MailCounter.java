package org.hearback.sandbox.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mail by SMTP for everybody but {@code nobody@}, one sender after the other. */
final class MailCounter implements AutoCloseable {
    private final ServerSocket door = open();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Thread clerk = Thread.ofVirtual().start(this::serve);

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** What it took. */
    List<MimeMessage> taken() throws MessagingException {
        var session = Session.getInstance(new Properties());
        var messages = new ArrayList<MimeMessage>();
        for (var mail : taken)
            messages.add(new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(UTF_8))));
        return messages;
    }

    private void serve() {
        try {
            while (true) {
                try (var sender = door.accept()) {
                    talk(sender);
                }
            }
        } catch (IOException e) {
            assertThat(door.isClosed()).as(e.toString()).isTrue();
        }
    }

    private void talk(Socket sender) throws IOException {
        var in = new BufferedReader(new InputStreamReader(sender.getInputStream(), UTF_8));
        say(sender, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:<nobody@")) {
                say(sender, "550 nobody of that name");
            } else if (line.equals("DATA")) {
                say(sender, "354 go on");
                taken.add(mail(in));
                say(sender, "250 taken");
            } else {
                say(sender, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine())
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        return mail.toString();
    }

    private static void say(Socket sender, String line) throws IOException {
        sender.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        door.close();
        clerk.join();
    }
}
