create table document_content (
  document_id bigint not null primary key references document,
  content     bytea not null
);
