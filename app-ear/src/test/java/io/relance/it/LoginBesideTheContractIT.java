package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two ways in don't get into each other's way: a session for pages, Basic for programs. */
@ExtendWith(SharedServer.class)
class LoginBesideTheContractIT {

  private static final String FORM =
      "login:name=finance&login:password=demo&login:from=&login:submit=&login_SUBMIT=1"
          + "&jakarta.faces.ViewState=stateless";

  private final RelanceServer server;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  LoginBesideTheContractIT(RelanceServer server) {
    this.server = server;
  }

  @Test
  void aLoginHoldsForWhoHasJustCalledTheContractAndGoesOnCallingIt()
      throws IOException, InterruptedException {
    server.api("finance").get("options").expecting(200);

    signIn();

    assertThat(get("overdue.xhtml").statusCode()).isEqualTo(200);
    server.api("finance").get("options").expecting(200);
    assertThat(get("overdue.xhtml").statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionOfThePagesOpensNothingOfTheContract() throws IOException, InterruptedException {
    signIn();

    assertThat(get("api/v1/options").statusCode()).isEqualTo(401);
  }

  private void signIn() throws IOException, InterruptedException {
    get("login.xhtml");
    HttpRequest login =
        HttpRequest.newBuilder(address("login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(FORM))
            .build();
    assertThat(browser.send(login, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
  }

  private HttpResponse<Void> get(String page) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address(page)).build(), BodyHandlers.discarding());
  }

  private URI address(String page) {
    return server.address("/relance/" + page);
  }
}
