//! The ten rules as a Datalog program that `ascent` compiles.

use std::error::Error;

use ascent::aggregators::{count, sum};
use ascent::ascent;
use peers::organisation::{Level, Organisation};
use peers::{BUDGET, CLOCK, SEVERAL, fresh, tell};

ascent! {
    struct Rules<'a>;

    relation person(&'a str);
    relation named(&'a str);
    relation team(&'a str, Level);
    relation owner(&'a str, &'a str);
    relation member(&'a str, &'a str);
    relation role(&'a str, &'a str, &'a str);
    relation delegation(&'a str, &'a str, &'a str, &'a str, i64);
    relation decision(&'a str, &'a str);
    relation stance(&'a str, &'a str);
    relation fresh_forecast(&'a str);
    relation cost(&'a str, &'a str, i64);

    relation finding(&'static str, &'static str, &'a str);

    finding("P-01", "person", p) <-- person(p), !named(p);

    relation has_facilitator(&'a str);
    has_facilitator(t) <-- role(t, "fasilitator", _);
    finding("P-02", "team", t) <-- team(t, _), !has_facilitator(t);

    finding("P-03", "team", t) <-- role(t, "kostnadskontrollor", p), role(t, "kostnadsgodkjennar", p);

    finding("P-04", "person", p) <--
        person(p), agg n = count() in role(_, _, p), if n > SEVERAL;

    relation responsible_has_role(&'a str);
    responsible_has_role(d) <-- delegation(d, _, to, by, _), role(to, _, by);
    finding("P-05", "delegation", d) <-- delegation(d, _, _, _, _), !responsible_has_role(d);

    finding("P-06", "team", t) <-- team(t, Level::Oppgave), !fresh_forecast(t);

    relation within(&'a str);
    within(c) <-- cost(c, t, amount), delegation(_, _, t, _, limit), if 2 * amount <= *limit;
    finding("P-07", "cost", c) <-- cost(c, _, _), !within(c);

    relation above(&'a str, &'a str);
    above(t, o) <-- owner(t, o);
    above(t, o) <-- above(t, middle), owner(middle, o);
    finding("P-08", "team", to) <-- delegation(_, from, to, _, _), !above(to, from);

    finding("P-09", "decision", d) <-- decision(d, t), member(t, p), !stance(d, p);

    relation spent(&'a str, &'a str, i64);
    spent(o, c, amount) <-- owner(t, o), cost(c, t, amount);
    finding("P-10", "team", o) <--
        team(o, Level::Anker), agg all = sum(amount) in spent(o, _, amount), if all > BUDGET;
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(peers::file()?)?;
    let mut rules = rules(serde_json::from_str(&text)?, &fresh()?);
    rules.run();
    tell(rules.finding.iter().map(|(rule, kind, id)| (*rule, format!("{kind}/{id}"))))?;
    std::mem::forget(rules);
    Ok(())
}

/// The program with its facts; what is not in force at the clock is none.
fn rules<'a>(organisation: Organisation<'a>, fresh: &str) -> Rules<'a> {
    let Organisation { people, teams, delegations, decisions, forecasts, costs } = organisation;
    let mut rules = Rules::default();
    for (id, person) in people.0 {
        rules.person.push((id,));
        rules.named.extend(person.name.map(|_| (id,)));
    }
    for (id, team) in teams {
        rules.team.push((id, team.level));
        rules.owner.extend(team.owners.iter().map(|owner| (id, *owner)));
        rules.member.extend(team.members.iter().map(|member| (id, *member)));
        rules.role.extend(team.assigned(CLOCK).map(|(role, holder)| (id, role, holder)));
    }
    let received = delegations.0.into_iter();
    rules.delegation.extend(received.map(|(id, d)| (id, d.from, d.to, d.responsible, d.amount)));
    for (id, decision) in decisions.0 {
        rules.decision.push((id, decision.decided_by));
        rules.stance.extend(decision.stances.iter().map(|stance| (id, stance.person)));
    }
    rules.fresh_forecast.extend(forecasts.0.iter().filter(|(_, f)| f.made >= fresh).map(|(_, f)| (f.of,)));
    rules.cost.extend(costs.0.into_iter().map(|(id, cost)| (id, cost.of, cost.amount)));
    rules
}
