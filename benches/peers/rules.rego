package peers

import rego.v1

today := "2026-01-15"

fresh := time.format([time.add_date(time.parse_ns("2006-01-02", today), 0, 0, -45), "UTC", "2006-01-02"])

amount(text) := to_number(replace(trim_suffix(text, " NOK"), " ", ""))

assignment(written) := {"holder": written} if is_string(written)

assignment(written) := written if is_object(written)

assignments(written) := [assignment(each) | some each in written] if is_array(written)

assignments(written) := [assignment(written)] if not is_array(written)

in_force(a) if {
	object.get(a, "from", today) <= today
	today <= object.get(a, "to", today)
}

holders[team][role] contains a.holder if {
	some team, t in input.teams
	some role, written in t.roles
	some a in assignments(written)
	in_force(a)
}

findings contains ["P-01", sprintf("person/%s", [id])] if {
	some id, p in input.people
	not p.name
}

findings contains ["P-02", sprintf("team/%s", [id])] if {
	some id, _ in input.teams
	not holders[id].fasilitator
}

findings contains ["P-03", sprintf("team/%s", [id])] if {
	some id, roles in holders
	count(roles.kostnadskontrollor & roles.kostnadsgodkjennar) > 0
}

roles_of[person] contains [team, role] if {
	some team, roles in holders
	some role, persons in roles
	some person in persons
}

findings contains ["P-04", sprintf("person/%s", [id])] if {
	some id, roles in roles_of
	input.people[id]
	count(roles) > 3
}

has_role(team, person) if {
	some persons in holders[team]
	person in persons
}

findings contains ["P-05", sprintf("delegation/%s", [id])] if {
	some id, d in input.delegations
	not has_role(d.to, d.responsible)
}

freshly_forecast contains f.of if {
	some f in input.forecasts
	f.made >= fresh
}

findings contains ["P-06", sprintf("team/%s", [id])] if {
	some id, t in input.teams
	t.level == "oppgave"
	not id in freshly_forecast
}

limits[d.to] contains amount(d.amount) if some d in input.delegations

findings contains ["P-07", sprintf("cost/%s", [id])] if {
	some id, c in input.costs
	not within(c)
}

within(c) if 2 * amount(c.amount) <= max(limits[c.of])

owners[id] := t.owners if some id, t in input.teams

findings contains ["P-08", sprintf("team/%s", [d.to])] if {
	some d in input.delegations
	not d.from in graph.reachable(owners, input.teams[d.to].owners)
}

findings contains ["P-09", sprintf("decision/%s", [id])] if {
	some id, d in input.decisions
	asked := {s.person | some s in d.stances}
	some member in input.teams[d.decided_by].members
	not member in asked
}

costs_of[c.of] contains [id, amount(c.amount)] if some id, c in input.costs

spent[id] := sum([cost[1] | some cost in costs]) if some id, costs in costs_of

owned[owner] contains id if {
	some id, t in input.teams
	some owner in t.owners
}

findings contains ["P-10", sprintf("team/%s", [id])] if {
	some id, t in input.teams
	t.level == "anker"
	sum([spent[team] | some team in owned[id]]) > 1500000
}
