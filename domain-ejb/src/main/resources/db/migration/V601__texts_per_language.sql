-- The words of a step in another language than the company's. version_number 0 is the draft.
create sequence step_translation_seq increment by 50;
create table step_translation (
  id             bigint      not null primary key,
  scenario_id    bigint      not null references scenario,
  version_number integer     not null,
  step_number    integer     not null,
  language       varchar(8)  not null,
  subject        varchar(500),
  body           varchar(100000),
  constraint step_translation_once unique (scenario_id, version_number, step_number, language)
);
