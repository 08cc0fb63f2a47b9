-- The demo's logins, each with an address that counts as validated.
merge into application_user u
using (
  select 'administrator' as login, 'Anne Moreau' as name, 'anne.moreau@armor-distribution.example' as email
  union all select 'finance', 'Hélène Fabre', 'helene.fabre@armor-distribution.example'
  union all select 'operator', 'Solène Riou', 'solene.riou@armor-distribution.example'
  union all select 'auditor', 'Karim Benali', 'karim.benali@armor-distribution.example'
  union all select 'api', 'Logiciel de facturation', 'facturation@armor-distribution.example'
) d
on (u.login = d.login)
when not matched then
  insert (login, name, email, email_validated_at, language, roles, version)
  values (d.login, d.name, d.email, timestamp '2026-10-12 09:00:00', 'fr', '', 0);

update company
   set name = 'Comptoir Armor Distribution', street = '12 quai de la Fosse', postal_code = '44000', city = 'Nantes',
       email = 'comptabilite@armor-distribution.example'
 where id = 1 and name = 'Relance';
