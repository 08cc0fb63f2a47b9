create table document_content (
  document_id bigint not null primary key references document,
  content     blob not null
);
