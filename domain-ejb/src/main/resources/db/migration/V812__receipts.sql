-- What networks have said of messages that Relance does not know yet: a receipt may be faster than the answer.
create sequence waiting_receipt_seq increment by 50;
create table waiting_receipt (
  id          bigint       not null primary key,
  message_id  varchar(300),
  dispatch_id bigint,
  fate        varchar(20)  not null,
  detail      varchar(500),
  received_at timestamp(6) not null
);
