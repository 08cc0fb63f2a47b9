package io.relance.web.security;

import jakarta.security.auth.message.callback.PasswordValidationCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.io.IOException;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/** The server's registry of users, through the callbacks that every server offers. */
final class Registry {

  private Registry() {}

  /** Whether the registry knows the caller by this password; if so, the request is the caller's. */
  static boolean accepts(UsernamePasswordCredential credential, HttpMessageContext context)
      throws AuthenticationException {
    PasswordValidationCallback question =
        new PasswordValidationCallback(
            context.getClientSubject(),
            credential.getCaller(),
            credential.getPassword().getValue());
    ask(question, context);
    return question.getResult();
  }

  private static void ask(Callback callback, HttpMessageContext context)
      throws AuthenticationException {
    try {
      context.getHandler().handle(new Callback[] {callback});
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthenticationException("The registry of users does not answer", e);
    }
  }
}
