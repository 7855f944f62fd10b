//! The ten rules as a Rust program of their own, on one thread.

use std::error::Error;

use peers::organisation::{Level, Organisation};
use peers::{BUDGET, CLOCK, SEVERAL, fresh, tell};
use rustc_hash::{FxHashMap, FxHashSet};

fn main() -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(peers::file()?)?;
    let organisation = serde_json::from_str(&text)?;
    let found = findings(&organisation, &fresh()?);
    tell(found)?;
    // Giving back what the end of the process gives back anyway takes time.
    std::mem::forget(organisation);
    Ok(())
}

fn findings<'a>(organisation: &Organisation<'a>, fresh: &str) -> Vec<(&'static str, String)> {
    let Organisation { people, teams, delegations, decisions, forecasts, costs } = organisation;
    let mut found = Vec::new();

    let mut roles: FxHashMap<&str, usize> = FxHashMap::default();
    for (id, team) in teams {
        for (_, holder) in team.assigned(CLOCK) {
            *roles.entry(holder).or_default() += 1;
        }
        if team.holders("fasilitator", CLOCK).next().is_none() {
            found.push(("P-02", format!("team/{id}")));
        }
        let approves = |person| team.holders("kostnadsgodkjennar", CLOCK).any(|other| other == person);
        if team.holders("kostnadskontrollor", CLOCK).any(approves) {
            found.push(("P-03", format!("team/{id}")));
        }
    }
    for (id, person) in &people.0 {
        if person.name.is_none() {
            found.push(("P-01", format!("person/{id}")));
        }
        if roles.get(id).is_some_and(|count| *count > SEVERAL) {
            found.push(("P-04", format!("person/{id}")));
        }
    }

    let mut limits: FxHashMap<&str, i64> = FxHashMap::default();
    for (id, delegation) in &delegations.0 {
        let limit = limits.entry(delegation.to).or_insert(delegation.amount);
        *limit = delegation.amount.max(*limit);
        let receiver = teams.get(delegation.to);
        if !receiver.is_some_and(|team| team.assigned(CLOCK).any(|(_, holder)| holder == delegation.responsible)) {
            found.push(("P-05", format!("delegation/{id}")));
        }
        if !is_above(organisation, delegation.from, delegation.to) {
            found.push(("P-08", format!("team/{}", delegation.to)));
        }
    }

    let forecast: FxHashSet<&str> = forecasts.0.iter().filter(|(_, f)| f.made >= fresh).map(|(_, f)| f.of).collect();
    for (id, team) in teams {
        if team.level == Level::Oppgave && !forecast.contains(id) {
            found.push(("P-06", format!("team/{id}")));
        }
    }

    let mut spent: FxHashMap<&str, i64> = FxHashMap::default();
    for (id, cost) in &costs.0 {
        *spent.entry(cost.of).or_default() += cost.amount;
        if !limits.get(cost.of).is_some_and(|limit| 2 * cost.amount <= *limit) {
            found.push(("P-07", format!("cost/{id}")));
        }
    }

    for (id, decision) in &decisions.0 {
        let asked = |member: &&str| decision.stances.iter().any(|stance| stance.person == *member);
        if !teams.get(decision.decided_by).is_some_and(|team| team.members.iter().all(|member| asked(member))) {
            found.push(("P-09", format!("decision/{id}")));
        }
    }

    let mut below: FxHashMap<&str, i64> = FxHashMap::default();
    for (id, team) in teams {
        for owner in &team.owners {
            *below.entry(owner).or_default() += spent.get(id).copied().unwrap_or(0);
        }
    }
    for (id, sum) in below {
        if sum > BUDGET && teams.get(id).is_some_and(|team| team.level == Level::Anker) {
            found.push(("P-10", format!("team/{id}")));
        }
    }
    // Several delegations to one team may break one rule.
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a team owns another, itself or through others.
fn is_above<'a>(organisation: &Organisation<'a>, top: &str, team: &'a str) -> bool {
    let mut seen = vec![team];
    let mut at = 0;
    while let Some(team) = seen.get(at) {
        for owner in organisation.teams.get(team).map_or(&[][..], |team| &team.owners) {
            if *owner == top {
                return true;
            }
            if !seen.contains(owner) {
                seen.push(owner);
            }
        }
        at += 1;
    }
    false
}
