-- The ten rules in SQL, by DuckDB, which reads the JSON itself. The variable `file` is given on the command line. All rules in
-- one query with `UNION ALL` do not come to an end at a million people.

SET VARIABLE today = DATE '2026-01-15';

CREATE MACRO amount(written) AS CAST(replace(replace(written, ' NOK', ''), ' ', '') AS BIGINT);

-- `read_json` does not come to an end over one object of several hundred megabytes.
CREATE TEMP TABLE organisation AS
SELECT unnest(json_transform(content, '{
    "people": "MAP(VARCHAR, STRUCT(name VARCHAR))",
    "teams": "MAP(VARCHAR, STRUCT(level VARCHAR, owners VARCHAR[], members VARCHAR[], roles MAP(VARCHAR, JSON)))",
    "delegations": "MAP(VARCHAR, STRUCT(\"from\" VARCHAR, \"to\" VARCHAR, responsible VARCHAR, amount VARCHAR))",
    "decisions": "MAP(VARCHAR, STRUCT(decided_by VARCHAR, stances STRUCT(person VARCHAR)[]))",
    "forecasts": "MAP(VARCHAR, STRUCT(\"of\" VARCHAR, made DATE))",
    "costs": "MAP(VARCHAR, STRUCT(\"of\" VARCHAR, amount VARCHAR))"
}'))
FROM read_text(getvariable('file'));

CREATE TEMP TABLE person AS
SELECT e.key AS id, e.value.name AS name FROM (SELECT unnest(map_entries(people)) AS e FROM organisation);

CREATE TEMP TABLE team AS
SELECT e.key AS id, e.value.level AS level, e.value.owners AS owners, e.value.members AS members, e.value.roles AS roles
FROM (SELECT unnest(map_entries(teams)) AS e FROM organisation);

CREATE TEMP TABLE owner AS SELECT id AS team, unnest(owners) AS owner FROM team;

CREATE TEMP TABLE member AS SELECT id AS team, unnest(members) AS person FROM team;

-- Written as an id, with more about it, or as a list of these.
CREATE TEMP TABLE holder AS
WITH written AS (
    SELECT id, e.key AS role, e.value AS value FROM (SELECT id, unnest(map_entries(roles)) AS e FROM team)
),
each AS (
    SELECT id, role, value FROM written WHERE json_type(value) != 'ARRAY'
    UNION ALL
    SELECT id, role, unnest(CAST(value AS JSON[])) FROM written WHERE json_type(value) = 'ARRAY'
)
SELECT
    id AS team, role,
    CASE json_type(value) WHEN 'VARCHAR' THEN value ->> '$' ELSE value ->> 'holder' END AS person
FROM each
WHERE coalesce(CAST(value ->> 'from' AS DATE) <= getvariable('today'), true)
    AND coalesce(CAST(value ->> 'to' AS DATE) >= getvariable('today'), true);

CREATE TEMP TABLE delegation AS
SELECT e.key AS id, e.value.from AS giver, e.value.to AS receiver, e.value.responsible AS responsible, amount(e.value.amount) AS amount
FROM (SELECT unnest(map_entries(delegations)) AS e FROM organisation);

CREATE TEMP TABLE decision AS
SELECT e.key AS id, e.value.decided_by AS team, e.value.stances AS stances
FROM (SELECT unnest(map_entries(decisions)) AS e FROM organisation);

CREATE TEMP TABLE stance AS SELECT id AS decision, unnest(stances).person AS person FROM decision;

CREATE TEMP TABLE forecast AS
SELECT e.key AS id, e.value.of AS team, e.value.made AS made FROM (SELECT unnest(map_entries(forecasts)) AS e FROM organisation);

CREATE TEMP TABLE cost AS
SELECT e.key AS id, e.value.of AS team, amount(e.value.amount) AS amount
FROM (SELECT unnest(map_entries(costs)) AS e FROM organisation);

CREATE TEMP TABLE above AS
WITH RECURSIVE above AS (
    SELECT team, owner FROM owner
    UNION
    SELECT above.team, owner.owner FROM above JOIN owner ON owner.team = above.owner
)
SELECT * FROM above;

SELECT 'P-01', 'person/' || id FROM person WHERE name IS NULL;

SELECT 'P-02', 'team/' || id FROM team WHERE id NOT IN (SELECT team FROM holder WHERE role = 'fasilitator');

SELECT DISTINCT 'P-03', 'team/' || team
FROM holder AS one JOIN holder AS other USING (team, person)
WHERE one.role = 'kostnadskontrollor' AND other.role = 'kostnadsgodkjennar';

SELECT 'P-04', 'person/' || id FROM person JOIN holder ON holder.person = id GROUP BY id HAVING count(*) > 3;

SELECT 'P-05', 'delegation/' || id FROM delegation
WHERE NOT EXISTS (FROM holder WHERE holder.team = receiver AND holder.person = responsible);

SELECT 'P-06', 'team/' || id FROM team
WHERE level = 'oppgave' AND id NOT IN (SELECT team FROM forecast WHERE made >= getvariable('today') - INTERVAL 45 DAY);

SELECT 'P-07', 'cost/' || id FROM cost
WHERE NOT EXISTS (FROM delegation WHERE receiver = cost.team AND 2 * cost.amount <= delegation.amount);

SELECT DISTINCT 'P-08', 'team/' || receiver FROM delegation
WHERE NOT EXISTS (FROM above WHERE above.team = receiver AND above.owner = giver);

SELECT DISTINCT 'P-09', 'decision/' || decision.id FROM decision JOIN member USING (team)
WHERE NOT EXISTS (FROM stance WHERE stance.decision = decision.id AND stance.person = member.person);

SELECT 'P-10', 'team/' || anchor.id
FROM team AS anchor JOIN owner ON owner.owner = anchor.id JOIN cost ON cost.team = owner.team
WHERE anchor.level = 'anker' GROUP BY anchor.id HAVING sum(cost.amount) > 1500000;
