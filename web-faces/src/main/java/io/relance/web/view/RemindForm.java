package io.relance.web.view;

import io.relance.reminder.manual.ManualOrder;
import io.relance.scenario.MessageText;
import java.io.Serializable;
import java.util.Set;

/** What a person has entered for a reminder by hand: to whom it goes, in which words, and when. */
public class RemindForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String address;
  private String blindCopy;
  private String sender;
  private Long template;
  private String subject;
  private String message;
  private boolean atAnyHour;
  private boolean restartsPause;

  /** It as the reminder of some invoices of a customer, by their numbers. */
  ManualOrder order(String customer, Set<String> invoices) {
    return new ManualOrder(
        customer,
        invoices,
        address,
        blindCopy,
        new MessageText(subject, message),
        sender,
        atAnyHour,
        restartsPause);
  }

  /** Puts these words in the place of what was written. */
  void write(MessageText words) {
    subject = words.subject();
    message = words.body();
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getBlindCopy() {
    return blindCopy;
  }

  public void setBlindCopy(String blindCopy) {
    this.blindCopy = blindCopy;
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public Long getTemplate() {
    return template;
  }

  public void setTemplate(Long template) {
    this.template = template;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public boolean isAtAnyHour() {
    return atAnyHour;
  }

  public void setAtAnyHour(boolean atAnyHour) {
    this.atAnyHour = atAnyHour;
  }

  public boolean isRestartsPause() {
    return restartsPause;
  }

  public void setRestartsPause(boolean restartsPause) {
    this.restartsPause = restartsPause;
  }
}
