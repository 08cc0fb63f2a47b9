package io.relance.delivery.sms.http;

import io.relance.delivery.Answer;
import io.relance.reminder.DeliveryFailure;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What a gateway's answer means for a message. What speaks of the account, the address or the pace
 * and not of the message lets it wait; an error of the gateway may come after it was taken over.
 */
final class HttpReplies {

  private static final int WORDS_LENGTH = 500;

  private HttpReplies() {}

  static Answer answer(HttpResponse<String> reply, Optional<NameInAnswer> name) {
    int status = reply.statusCode();
    if (status / 100 == 2) {
      return new Answer.Accepted(name.flatMap(place -> place.in(reply.body())).orElse(null));
    }
    String words = words(reply);
    return switch (status) {
      case 400, 413, 414, 422 -> new Answer.Refused(DeliveryFailure.REFUSED_CONTENT, words);
      case 401, 402, 403, 404, 405, 407, 408, 425, 429, 503 -> new Answer.RefusedForNow(words);
      default -> byClass(status, words);
    };
  }

  /** A redirection is not followed, and has taken nothing over. */
  private static Answer byClass(int status, String words) {
    if (status >= 500) {
      return new Answer.NoAnswer(words);
    }
    return status >= 400
        ? new Answer.Refused(DeliveryFailure.POLICY, words)
        : new Answer.RefusedForNow(words);
  }

  private static String words(HttpResponse<String> reply) {
    String words = (reply.statusCode() + " " + reply.body()).replaceAll("\\s+", " ").strip();
    return words.length() <= WORDS_LENGTH ? words : words.substring(0, WORDS_LENGTH);
  }
}
