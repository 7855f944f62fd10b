//! Organisations in which authority goes from the council to task teams as it should, and breaches of that.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::planted::Planted;
use crate::random::Random;

/// The codes of all clauses.
pub(crate) const CODES: &[&str] = &[
    "register.circle",
    "register.covered",
    "register.decided",
    "register.delegable",
    "register.flows",
    "register.provision",
    "register.received",
    "register.recorded",
    "register.trace",
    "register.used",
    "register.wider",
];

/// Values that are unknown where they are not written, so that no clause asks whether they are.
pub(crate) const MAY_LACK: &[(&str, &str)] = &[
    ("bodies", "kind"),
    ("teams", "level"),
    ("teams", "roles"),
    ("delegations", "from"),
    ("delegations", "to"),
    ("delegations", "powers"),
    ("delegations", "amount"),
    ("delegations", "basis"),
    ("delegations", "responsible"),
    ("decisions", "date"),
    ("decisions", "outcome"),
    ("decisions", "by"),
    ("decisions", "kind"),
    ("decisions", "power"),
];

/// One organisation with up to six breaches.
pub(crate) fn plant(random: Random) -> Planted {
    let mut made = Made::new(random);
    for _ in 0..made.random.below(7) {
        made.random.pick(BREACHES)(&mut made);
    }
    made.planted()
}

/// Each plants one breach beside what is there, in teams and powers of its own where it would touch others.
const BREACHES: &[fn(&mut Made)] = &[
    Made::past_a_level,
    Made::with_nothing_received,
    Made::before_it_was_received,
    Made::under_what_is_revoked,
    Made::carried_on,
    Made::by_what_was_not_adopted,
    Made::before_it_was_decided,
    Made::on_the_day_it_was_decided,
    Made::under_what_was_not_adopted,
    Made::dearer,
    Made::on_another_basis,
    Made::of_another_act,
    Made::longer,
    Made::covered_by_two,
    Made::after_a_gap,
    Made::in_a_circle,
    Made::kept_for_the_council,
    Made::without_provision,
    Made::by_somebody_else,
    Made::by_somebody_new,
    Made::without_decision,
    Made::handed_to_nobody,
    Made::handed_to_two,
    Made::handed_to_many,
    Made::beyond_the_amount,
    Made::by_another_team,
    Made::by_another_act,
    Made::when_it_was_revoked,
];

/// An organisation in the making.
struct Made {
    random: Random,
    teams: Map<String, Value>,
    delegations: Map<String, Value>,
    decisions: Map<String, Value>,
    /// The purpose teams, each with the name of what it received.
    purposes: Vec<(String, String)>,
    /// Delegations to task teams of which nothing else has been changed.
    whole: Vec<String>,
    acts: usize,
    found: BTreeSet<(String, String)>,
}

impl Made {
    /// The council gives acts to the director, who parts them among purpose teams, and these among anchor teams, each of
    /// which parts its acts among task teams.
    fn new(random: Random) -> Self {
        let mut made = Self {
            random,
            teams: Map::new(),
            delegations: Map::new(),
            decisions: Map::new(),
            purposes: Vec::new(),
            whole: Vec::new(),
            acts: 0,
            found: BTreeSet::new(),
        };
        let root = made.give("ks", "kd", "2020-01-01", &[]);
        made.set(&root, "unlimited", json!(true));
        made.unset(&root, "amount");
        for _ in 0..=made.random.below(3) {
            let team = made.team("purpose");
            let given = made.give("kd", &team, "2020-02-01", &[]);
            made.set(&given, "amount", json!("900000 NOK"));
            made.purposes.push((team, given));
        }
        for at in 0..made.purposes.len() {
            for _ in 0..=made.random.below(3) {
                let (team, act) = made.anchor(at);
                for section in 0..=made.random.below(3) {
                    made.task(&team, &act, section);
                }
            }
        }
        made
    }

    fn planted(self) -> Planted {
        let organisation = json!({
            "people": { "kari": {}, "ola": {} },
            "bodies": { "ks": { "kind": "elected" }, "kd": { "kind": "director" } },
            "teams": self.teams,
            "delegations": self.delegations,
            "decisions": self.decisions,
        });
        Planted { json: serde_json::to_string_pretty(&organisation).unwrap(), found: self.found }
    }

    fn team(&mut self, level: &str) -> String {
        let id = format!("t{}", self.teams.len());
        let roles = json!([{ "role": "guardian", "holder": "kari" }]);
        self.teams.insert(id.clone(), json!({ "level": level, "established": "2015-01-01", "roles": roles }));
        id
    }

    fn give(&mut self, from: &str, to: &str, given: &str, powers: &[Value]) -> String {
        let id = format!("d{}", self.delegations.len());
        let decision = self.decide(json!({ "date": given, "outcome": "adopted" }));
        let delegation = json!({
            "from": from, "to": to, "given": given, "powers": powers, "amount": "500000 NOK", "basis": "per_case",
            "decision": decision, "responsible": "kari",
        });
        self.delegations.insert(id.clone(), delegation);
        id
    }

    fn decide(&mut self, decision: Value) -> String {
        let id = format!("v{}", self.decisions.len());
        self.decisions.insert(id.clone(), decision);
        id
    }

    fn set(&mut self, delegation: &str, field: &str, value: Value) {
        self.delegations[delegation][field] = value;
    }

    fn unset(&mut self, delegation: &str, field: &str) {
        self.delegations[delegation].as_object_mut().unwrap().remove(field);
    }

    fn add_power(&mut self, delegation: &str, power: Value) {
        self.delegations[delegation]["powers"].as_array_mut().unwrap().push(power);
    }

    fn find(&mut self, clause: &str, subject: &str) {
        self.found.insert((format!("register.{clause}"), subject.to_owned()));
    }

    fn find_of(&mut self, clause: &str, delegation: &str) {
        self.find(clause, &format!("delegation/{delegation}"));
    }

    /// A new act, which the council and the director have given as far as a purpose team.
    fn act(&mut self, purpose: usize) -> String {
        self.acts += 1;
        let act = format!("a{}", self.acts);
        let given = self.purposes[purpose].1.clone();
        self.add_power("d0", json!({ "act": act }));
        self.add_power(&given, json!({ "act": act }));
        act
    }

    /// A new anchor team with a new act.
    fn anchor(&mut self, purpose: usize) -> (String, String) {
        let (team, act) = (self.team("anchor"), self.act(purpose));
        let from = self.purposes[purpose].0.clone();
        let given = self.give(&from, &team, "2020-03-01", &[json!({ "act": act })]);
        self.set(&given, "amount", json!("800000 NOK"));
        (team, act)
    }

    /// The same, with what was given to it.
    fn new_anchor(&mut self) -> (String, String, String) {
        let purpose = self.random.below(self.purposes.len());
        let (team, act) = self.anchor(purpose);
        let given = format!("d{}", self.delegations.len() - 1);
        (team, act, given)
    }

    /// A new task team that receives a section of an act; what is decided by it keeps within it.
    fn task(&mut self, anchor: &str, act: &str, section: usize) -> String {
        let team = self.team("task");
        let day = format!("2020-{:02}-{:02}", 4 + self.random.below(9), 1 + self.random.below(28));
        let power = json!({ "act": act, "provision": format!("§ {section}") });
        let given = self.give(anchor, &team, &day, std::slice::from_ref(&power));
        if self.random.chance(40) {
            self.use_of(&given, json!({}));
        }
        self.whole.push(given.clone());
        given
    }

    /// A new task team below a new anchor team.
    fn new_task(&mut self) -> String {
        let (team, act, _) = self.new_anchor();
        self.task(&team, &act, 1)
    }

    /// A delegation that has been left as it should be.
    fn any_whole(&mut self) -> String {
        match self.whole.len() {
            0 => {
                self.new_task();
                self.whole.pop().unwrap()
            }
            some => self.whole.swap_remove(self.random.below(some)),
        }
    }

    /// A decision under a delegation, that differs so from one that keeps within it.
    fn use_of(&mut self, delegation: &str, differs: Value) -> String {
        let of = &self.delegations[delegation];
        let mut decision = json!({
            "date": "2025-02-01", "by": of["to"], "under": delegation, "kind": "spending", "amount": "1000 NOK",
            "power": of["powers"][0],
        });
        for (field, value) in differs.as_object().unwrap() {
            decision[field] = value.clone();
        }
        self.decide(decision)
    }
}

/// Breaches of `flows`, `trace` and `circle`.
impl Made {
    fn past_a_level(&mut self) {
        let team = self.team("task");
        let given = self.give("ks", &team, "2020-02-01", &[json!({ "act": "b", "provision": "§ 1" })]);
        self.find_of("flows", &given);
    }

    fn with_nothing_received(&mut self) {
        let (anchor, team) = (self.team("anchor"), self.team("task"));
        let given = self.give(&anchor, &team, "2020-02-01", &[json!({ "act": "b", "provision": "§ 1" })]);
        self.find_of("trace", &given);
    }

    /// The anchor team receives on the day after.
    fn before_it_was_received(&mut self) {
        let given = self.new_task();
        self.whole.pop();
        self.decisions.retain(|_, decision| decision["under"] != json!(given));
        self.set(&given, "given", json!("2020-02-29"));
        let decision = self.delegations[&given]["decision"].as_str().unwrap().to_owned();
        self.decisions[&decision]["date"] = json!("2020-02-29");
        self.find_of("trace", &given);
    }

    /// One or two, and what is decided by one of them, fall with what was revoked.
    fn under_what_is_revoked(&mut self) {
        let anchor = self.team("anchor");
        let purpose = self.random.below(self.purposes.len());
        let from = self.purposes[purpose].0.clone();
        let up = self.give(&from, &anchor, "2020-03-01", &[json!({ "act": "b" })]);
        self.set(&up, "revoked", json!("2024-05-01"));
        for section in 0..=self.random.below(2) {
            let given = self.task(&anchor, "b", section);
            self.whole.pop();
            self.decisions.retain(|_, decision| decision["under"] != json!(given));
            self.find_of("trace", &given);
            if self.random.chance(50) {
                let used = self.use_of(&given, json!({}));
                self.find("used", &format!("decision/{used}"));
                self.use_of(&given, json!({ "date": "2024-04-30" }));
            }
        }
    }

    /// No breach: what was revoked was replaced, so that what was given under it goes on.
    fn carried_on(&mut self) {
        let (anchor, act, up) = self.new_anchor();
        self.task(&anchor, &act, 1);
        self.set(&up, "revoked", json!("2023-01-01"));
        let mut next = self.delegations[&up].clone();
        next.as_object_mut().unwrap().remove("revoked");
        next["given"] = json!("2023-01-01");
        next["replaces"] = json!(up);
        let id = format!("d{}", self.delegations.len());
        self.delegations.insert(id, next);
    }

    /// Anchor teams that give each other nothing, in a row that closes.
    fn in_a_circle(&mut self) {
        let teams: Vec<String> = (0..2 + self.random.below(4)).map(|_| self.team("anchor")).collect();
        for (at, from) in teams.iter().enumerate() {
            let given = self.give(from, &teams[(at + 1) % teams.len()], "2021-01-01", &[]);
            for clause in ["circle", "flows", "trace"] {
                self.find_of(clause, &given);
            }
        }
    }
}

/// Breaches of `decided`.
impl Made {
    fn by_what_was_not_adopted(&mut self) {
        let decision = self.of_undecided();
        self.decisions[&decision]["outcome"] = self.not_adopted();
    }

    fn before_it_was_decided(&mut self) {
        let decision = self.of_undecided();
        self.decisions[&decision]["date"] = json!("2021-01-01");
    }

    /// No breach: one decision is enough for several, on the day itself and afterwards.
    fn on_the_day_it_was_decided(&mut self) {
        let (one, other) = (self.new_task(), self.new_task());
        let first = self.delegations[&one]["given"].as_str().min(self.delegations[&other]["given"].as_str());
        let decision = self.decide(json!({ "date": first, "outcome": "adopted", "kind": "delegation" }));
        self.set(&one, "decision", json!(decision));
        self.set(&other, "decision", json!(decision));
    }

    /// What was given by it traces to nobody, and nothing can be decided under it.
    fn under_what_was_not_adopted(&mut self) {
        let anchor = self.team("anchor");
        let purpose = self.random.below(self.purposes.len());
        let from = self.purposes[purpose].0.clone();
        let up = self.give(&from, &anchor, "2020-03-01", &[json!({ "act": "b" })]);
        let decision = self.delegations[&up]["decision"].as_str().unwrap().to_owned();
        self.decisions[&decision]["outcome"] = self.not_adopted();
        self.find_of("decided", &up);
        for section in 0..=self.random.below(2) {
            let given = self.task(&anchor, "b", section);
            self.whole.pop();
            self.find_of("trace", &given);
            self.find_used(&given);
        }
    }

    fn not_adopted(&mut self) -> Value {
        json!(if self.random.chance(50) { "rejected" } else { "postponed" })
    }

    /// The decision of one that is handed on otherwise, and gives nothing where that is not adopted when it is given.
    fn of_undecided(&mut self) -> String {
        let (anchor, act, _) = self.new_anchor();
        let given = self.task(&anchor, &act, 1);
        self.whole.pop();
        // Another one goes on, so that the act is handed on.
        self.task(&anchor, &act, 1);
        self.find_of("decided", &given);
        self.find_used(&given);
        self.delegations[&given]["decision"].as_str().unwrap().to_owned()
    }

    /// All that was decided under one is beyond it.
    fn find_used(&mut self, given: &str) {
        let under = self.decisions.iter().filter(|(_, decision)| decision["under"] == json!(given));
        let under: Vec<String> = under.map(|(id, _)| id.clone()).collect();
        under.iter().for_each(|id| self.find("used", &format!("decision/{id}")));
    }
}

/// Breaches of `wider`.
impl Made {
    fn dearer(&mut self) {
        let given = self.any_whole();
        self.set(&given, "amount", json!("800001 NOK"));
        self.find_of("wider", &given);
    }

    fn on_another_basis(&mut self) {
        let given = self.any_whole();
        self.set(&given, "basis", json!("per_year"));
        self.find_of("wider", &given);
    }

    fn of_another_act(&mut self) {
        let given = self.any_whole();
        self.add_power(&given, json!({ "act": "c", "provision": "§ 1" }));
        self.find_of("wider", &given);
    }

    /// What was received ends a day before what is given.
    fn longer(&mut self) {
        let (anchor, act, up) = self.new_anchor();
        let given = self.task(&anchor, &act, 1);
        self.whole.pop();
        self.set(&up, "ends", json!("2027-05-30"));
        if self.random.chance(50) {
            self.set(&given, "ends", json!("2027-05-31"));
        }
        self.find_of("wider", &given);
    }

    /// No breach: one goes on where the other ends.
    fn covered_by_two(&mut self) {
        self.two("2027-05-31");
    }

    /// The second begins a day too late.
    fn after_a_gap(&mut self) {
        let given = self.two("2027-06-01");
        self.find_of("wider", &given);
    }

    fn two(&mut self, second: &str) -> String {
        let (anchor, act, up) = self.new_anchor();
        let given = self.task(&anchor, &act, 1);
        self.whole.pop();
        self.set(&up, "ends", json!("2027-05-30"));
        let mut next = self.delegations[&up].clone();
        next.as_object_mut().unwrap().remove("ends");
        next["given"] = json!(second);
        let id = format!("d{}", self.delegations.len());
        self.delegations.insert(id, next);
        given
    }
}

/// Breaches of the clauses that look at one delegation.
impl Made {
    /// The provision itself, the act that has it, a paragraph of it; nobody hands it on.
    fn kept_for_the_council(&mut self) {
        let powers = [
            json!({ "act": "Municipal Act" }),
            json!({ "act": "Municipal Act", "provision": "§ 14-2" }),
            json!({ "act": "Municipal Act", "provision": "§ 14-2", "paragraph": "d" }),
        ];
        let power = powers[self.random.below(powers.len())].clone();
        let given = self.give("ks", "kd", "2020-01-02", &[power]);
        self.find_of("delegable", &given);
        self.find_of("covered", &given);
    }

    fn without_provision(&mut self) {
        let given = self.new_task();
        self.whole.pop();
        self.delegations[&given]["powers"][0].as_object_mut().unwrap().remove("provision");
        for decision in self.decisions.values_mut().filter(|decision| decision["under"] == json!(given)) {
            decision["power"] = self.delegations[&given]["powers"][0].clone();
        }
        self.find_of("provision", &given);
    }

    fn by_somebody_else(&mut self) {
        let given = self.any_whole();
        self.set(&given, "responsible", json!("ola"));
        self.find_of("received", &given);
    }

    /// Whoever has the role today had it not on the day.
    fn by_somebody_new(&mut self) {
        let given = self.any_whole();
        let team = self.delegations[&given]["to"].as_str().unwrap().to_owned();
        self.teams[&team]["roles"] = json!([{ "role": "guardian", "holder": "kari", "from": "2024-01-01" }]);
        self.find_of("received", &given);
    }

    fn without_decision(&mut self) {
        let given = self.any_whole();
        self.unset(&given, "decision");
        self.find_of("recorded", &given);
    }
}

/// Breaches of `covered` and `used`.
impl Made {
    fn handed_to_nobody(&mut self) {
        let (_, _, up) = self.new_anchor();
        self.find_of("covered", &up);
    }

    fn handed_to_two(&mut self) {
        let (anchor, act, up) = self.new_anchor();
        self.task(&anchor, &act, 1);
        let other = self.task(&anchor, &act, 1);
        self.whole.truncate(self.whole.len() - 2);
        if self.random.chance(50) {
            let part = json!({ "act": act, "provision": "§ 1", "paragraph": "2" });
            for decision in self.decisions.values_mut().filter(|decision| decision["under"] == json!(other)) {
                decision["power"] = part.clone();
            }
            self.set(&other, "powers", json!([part]));
        }
        self.find_of("covered", &up);
    }

    /// So many that they are no longer looked through one by one; half of the time two have the same part.
    fn handed_to_many(&mut self) {
        let (anchor, act, up) = self.new_anchor();
        let many = 17 + self.random.below(8);
        (0..many).for_each(|section| _ = self.task(&anchor, &act, section));
        if self.random.chance(50) {
            return;
        }
        let section = self.random.below(many);
        let again = self.task(&anchor, &act, section);
        self.whole.pop();
        if self.random.chance(50) {
            let part = json!({ "act": act, "provision": format!("§ {section}"), "paragraph": "2" });
            for decision in self.decisions.values_mut().filter(|decision| decision["under"] == json!(again)) {
                decision["power"] = part.clone();
            }
            self.set(&again, "powers", json!([part]));
        }
        // Of the one that has the section, too, nothing else may be changed.
        self.whole.truncate(self.whole.len() - many);
        self.find_of("covered", &up);
    }

    fn used(&mut self, differs: Value) {
        let given = self.any_whole();
        let decision = self.use_of(&given, differs);
        self.find("used", &format!("decision/{decision}"));
    }

    fn beyond_the_amount(&mut self) {
        self.used(json!({ "amount": "500001 NOK" }));
    }

    fn by_another_team(&mut self) {
        self.used(json!({ "by": "kd" }));
    }

    fn by_another_act(&mut self) {
        self.used(json!({ "power": { "act": "c" }, "kind": "matter", "amount": null }));
    }

    /// On the day on which it is revoked it stands no longer.
    fn when_it_was_revoked(&mut self) {
        let (anchor, act, _) = self.new_anchor();
        let given = self.task(&anchor, &act, 1);
        self.whole.pop();
        // Another one goes on, so that the act is handed on.
        self.task(&anchor, &act, 1);
        self.set(&given, "revoked", json!("2025-03-01"));
        self.use_of(&given, json!({ "date": "2025-02-28" }));
        let decision = self.use_of(&given, json!({ "date": "2025-03-01" }));
        self.find("used", &format!("decision/{decision}"));
    }
}
