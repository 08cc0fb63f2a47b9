package io.relance.delivery.sms.http;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.Relay;
import io.relance.delivery.sms.SmsSender;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to an HTTP gateway. Each message has a connection of its own: over one that is kept, the
 * gateway's closing it could not be told from its silence, and the client would send some requests
 * once more by itself.
 */
final class HttpLine implements Relay.Line {

  private final HttpSettings settings;
  private boolean isReachable;

  HttpLine(HttpSettings settings) {
    this.settings = settings;
  }

  /** Nothing but whether the gateway takes connections. */
  @Override
  public Optional<String> connect() {
    if (isReachable) {
      return Optional.empty();
    }
    URI address = URI.create(settings.url().fill(Map.of(), Escape.FORM));
    try (Socket probe = new Socket()) {
      probe.connect(
          new InetSocketAddress(address.getHost(), port(address)),
          (int) settings.patience().toMillis());
      isReachable = true;
      return Optional.empty();
    } catch (IOException unreachable) {
      return Optional.of(address.getHost() + ": " + unreachable.getMessage());
    }
  }

  private static int port(URI address) {
    int usual = address.getScheme().equals("https") ? 443 : 80;
    return address.getPort() >= 0 ? address.getPort() : usual;
  }

  @Override
  public Answer send(OutgoingDispatch dispatch) {
    Map<String, String> values =
        Map.of(
            "to", dispatch.message().recipient().address(),
            "text", dispatch.message().body(),
            "from", settings.sender().map(SmsSender::text).orElse(""),
            "id", Long.toString(dispatch.dispatchId()));
    CompletableFuture<HttpResponse<String>> reply =
        client().sendAsync(request(values), BodyHandlers.ofString());
    try {
      return HttpReplies.answer(
          reply.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS), settings.name());
    } catch (ExecutionException broken) {
      return broken(broken.getCause());
    } catch (TimeoutException silence) {
      reply.cancel(true);
      return broken(silence);
    } catch (InterruptedException stopped) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      return broken(stopped);
    }
  }

  /** Before there is a connection, nothing can have left. */
  private Answer broken(Throwable failure) {
    isReachable = false;
    String words =
        Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
        ? new Answer.RefusedForNow(words)
        : new Answer.NoAnswer(words);
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(settings.patience())
        .build();
  }

  private HttpRequest request(Map<String, String> values) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url().fill(values, Escape.FORM)))
            .method(settings.method(), body(values));
    settings
        .headers()
        .forEach((name, value) -> request.header(name, value.fill(values, Escape.PLAIN)));
    return request.build();
  }

  private BodyPublisher body(Map<String, String> values) {
    return settings.body() == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString(settings.body().fill(values, settings.escape()));
  }

  @Override
  public void close() {
    isReachable = false;
  }
}
