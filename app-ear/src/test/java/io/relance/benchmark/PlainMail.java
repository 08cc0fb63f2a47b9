package io.relance.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.SocketFactory;

/**
 * Sends messages of the same form with Angus Mail alone: no database, no decision, no record; each
 * thread over a connection of its own.
 */
final class PlainMail {

  private final int port;
  private final String html;
  private final byte[] attachment;

  /**
   * @param html the body of each
   * @param attachment a PDF, or null
   */
  PlainMail(int port, String html, byte[] attachment) {
    this.port = port;
    this.html = html;
    this.attachment = attachment;
  }

  void send(long messages, int connections) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Void>> lines = new ArrayList<>();
      for (int line = 0; line < connections; line++) {
        long share = messages / connections + (line < messages % connections ? 1 : 0);
        Callable<Void> work = () -> send(share);
        lines.add(pool.submit(work));
      }
      for (Future<Void> line : lines) {
        line.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private Void send(long messages) throws MessagingException {
    Session session = session();
    try (Transport transport = session.getTransport()) {
      transport.connect();
      for (long i = 0; i < messages; i++) {
        MimeMessage message = message(session, i);
        transport.sendMessage(message, message.getAllRecipients());
      }
    }
    return null;
  }

  private Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", "localhost");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    return Session.getInstance(properties);
  }

  /** Without them an attachment stands still for 40 ms, which would be no baseline. */
  private static final class PromptSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
      Socket socket = new Socket();
      socket.setTcpNoDelay(true);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }

  private MimeMessage message(Session session, long number) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("finance@relance.example"));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress("c" + number + "@example.org"));
    message.setSubject("Facture F-" + number, UTF_8.name());
    message.setContent(content());
    message.saveChanges();
    return message;
  }

  private Multipart content() throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(html.replaceAll("<[^>]*>", ""), UTF_8.name());
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, UTF_8.name(), "html");
    MimeMultipart both = new MimeMultipart("alternative", plain, rich);
    if (attachment == null) {
      return both;
    }
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(both);
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment, "application/pdf")));
    file.setFileName("facture.pdf");
    return new MimeMultipart("mixed", words, file);
  }
}
