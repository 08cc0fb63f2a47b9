-- A category may be derived by a rule: new customers by the age of their first invoice, loyal ones by the years
-- without a delay. Each rule names one category.
alter table customer_category add column derived_by varchar(20);
alter table customer_category add column derived_months integer;
alter table customer_category add column derived_years integer;
alter table customer_category add column derived_days integer;
alter table customer_category add constraint customer_category_derived unique (derived_by);

-- Whose programme a scenario is: one that was copied for a customer, and is edited for that customer.
alter table scenario add column customer_number varchar(60);
alter table scenario add constraint scenario_customer unique (customer_number);
