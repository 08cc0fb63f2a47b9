-- How the company is paid and reached, and what stands at the foot of its documents.
alter table company add column iban varchar(34);
alter table company add column bic varchar(11);
alter table company add column phone varchar(40);
alter table company add column legal_line varchar(500);

-- What goes along with an e-mail.
alter table invoice_options add column attachments varchar(30) default 'INVOICE_OR_STATEMENT' not null;

-- Files that were given to us or that we have made. What was sent is never changed: another file is another row. The
-- bytes are in document_content, whose type differs between databases.
create sequence document_seq increment by 50;
create table document (
  id       bigint       not null primary key,
  kind     varchar(20)  not null,
  size     bigint       not null,
  made_at  timestamp(6) not null
);

-- What a dispatch has carried, in order, each under the name that it had there.
create table dispatch_document (
  dispatch_id bigint       not null references reminder_dispatch,
  number      integer      not null,
  document_id bigint       not null references document,
  name        varchar(200) not null,
  primary key (dispatch_id, number)
);
create index dispatch_document_document on dispatch_document (document_id);

-- The invoice itself, as its customer knows it.
create table invoice_document (
  invoice_id  bigint       not null primary key references invoice,
  document_id bigint       not null references document,
  given_by    varchar(60)  not null,
  given_at    timestamp(6) not null
);
create index invoice_document_document on invoice_document (document_id);
