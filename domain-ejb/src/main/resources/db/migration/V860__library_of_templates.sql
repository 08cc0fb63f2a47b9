-- Texts that people keep under a name, to put copies of them into steps and into reminders by hand.
create sequence library_template_seq increment by 50;
create table library_template (
  id         bigint       not null primary key,
  name       varchar(100) not null,
  channel    varchar(10)  not null,
  changed_at timestamp(6) not null,
  changed_by varchar(60)  not null,
  version    bigint       not null,
  constraint library_template_name unique (name)
);
create table library_text (
  template_id bigint     not null references library_template,
  language    varchar(8) not null,
  subject     varchar(500),
  body        varchar(100000),
  primary key (template_id, language)
);
