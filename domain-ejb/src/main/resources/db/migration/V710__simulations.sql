-- Who has simulated which scenario, and when: the act of a person. What was simulated is not kept.
create sequence simulation_record_seq start with 1 increment by 50;

create table simulation_record (
  id            bigint       not null primary key,
  scenario      varchar(60)  not null,
  kind          varchar(20)  not null,
  business_date date         not null,
  simulated_by  varchar(60)  not null,
  simulated_at  timestamp(6) not null
);
create index simulation_record_scenario on simulation_record (scenario);
