//! Organisations in which all that was decided is as it should be, and breaches of that.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::planted::Planted;
use crate::random::Random;

/// The codes of all clauses.
pub(crate) const CODES: &[&str] = &[
    "mandate.again",
    "mandate.needed",
    "mandate.outcome",
    "mandate.owners.passes",
    "mandate.team.passes",
    "mandate.valid",
    "motion.answers",
    "motion.ballots",
    "motion.each",
    "motion.fails",
    "motion.objection",
    "motion.one",
    "motion.outcome",
    "motion.passes",
    "motion.quorum",
    "motion.restarts",
    "motion.rounds",
    "motion.waits",
];

/// Values that are unknown where they are not written, so that no clause asks whether they are.
pub(crate) const MAY_LACK: &[(&str, &str)] =
    &[("decisions", "stances"), ("decisions", "control"), ("decisions", "rounds"), ("teams", "members")];

/// One organisation with up to six breaches.
pub(crate) fn plant(random: Random) -> Planted {
    let mut made = Made::new(random);
    for _ in 0..made.random.below(7) {
        made.random.pick(BREACHES)(&mut made);
    }
    made.planted()
}

/// Each plants one breach, or what comes near to one, in a decision of a team of its own.
const BREACHES: &[fn(&mut Made)] = &[
    Made::too_few,
    Made::just_enough,
    Made::outvoted,
    Made::tie,
    Made::two_objections,
    Made::one_objection,
    Made::too_many_recused,
    Made::one_recused,
    Made::one_round,
    Made::not_heard,
    Made::too_early,
    Made::early_enough,
    Made::withdrawn_late,
    Made::withdrawn_early,
    Made::without_alternative,
    Made::without_answer,
    Made::by_a_stranger,
    Made::twice,
    Made::recorded_as_rejected,
    Made::rightly_rejected,
    Made::member_objects,
    Made::owner_objects,
    Made::all_consent_in_vain,
    Made::never_consented,
    Made::consented_late,
    Made::changed,
    Made::changed_with_consent,
    Made::long_ago,
];

/// An organisation in the making.
struct Made {
    random: Random,
    people: Map<String, Value>,
    teams: Map<String, Value>,
    meetings: Map<String, Value>,
    decisions: Map<String, Value>,
    decided: usize,
    found: BTreeSet<(String, String)>,
}

impl Made {
    fn new(random: Random) -> Self {
        let [people, teams, meetings, decisions] = [(); 4].map(|()| Map::new());
        let mut made = Self { random, people, teams, meetings, decisions, decided: 0, found: BTreeSet::new() };
        let top = made.persons(2);
        made.teams.insert("top".to_owned(), json!({ "established": "2020-01-01", "owners": [], "members": top }));
        for _ in 0..made.random.below(3) {
            made.motion();
            made.mandate();
        }
        made
    }

    fn planted(self) -> Planted {
        let Self { people, teams, meetings, decisions, found, .. } = self;
        let all = json!({ "people": people, "teams": teams, "meetings": meetings, "decisions": decisions });
        Planted { json: serde_json::to_string_pretty(&all).unwrap(), found }
    }

    /// The id of a further decision.
    fn decision(&mut self) -> String {
        self.decided += 1;
        format!("d{}", self.decided)
    }

    fn persons(&mut self, count: usize) -> Vec<String> {
        let first = self.people.len();
        let ids: Vec<String> = (first..first + count).map(|number| format!("p{number}")).collect();
        ids.iter().for_each(|id| _ = self.people.insert(id.clone(), json!({})));
        ids
    }

    /// A motion of five members that passed with four votes against one, and who they are.
    fn motion(&mut self) -> (String, Vec<String>) {
        let id = self.decision();
        let (team, meeting) = (format!("t{}", self.teams.len()), format!("m{}", self.meetings.len()));
        let members = self.persons(5);
        self.teams.insert(team.clone(), json!({ "established": "2020-01-01", "owners": [], "members": members }));
        self.meetings.insert(meeting.clone(), json!({ "body": team, "date": "2025-06-20", "present": members }));
        let rounds = json!([{ "number": 1, "heard": members }, { "number": 2, "heard": members }]);
        self.decisions.insert(
            id.clone(),
            json!({
                "by": team, "meeting": meeting, "kind": "matter", "date": "2025-06-20", "proposed": "2025-06-01",
                "outcome": "adopted", "rounds": rounds, "control": { "good_enough": true, "reversible": true },
            }),
        );
        self.votes(&id, &members, ["for", "for", "for", "for", "against"]);
        (id, members)
    }

    /// Lets each vote, and those who say nothing not.
    fn votes(&mut self, id: &str, members: &[String], votes: [&str; 5]) {
        let voted = members.iter().zip(votes).filter(|(_, vote)| !vote.is_empty());
        let stances: Vec<Value> = voted
            .map(|(person, vote)| match vote {
                "recused" => json!({ "person": person, "recused": true }),
                "objects" => json!({
                    "person": person, "consent": false, "date": "2025-06-02", "reason": "it costs too much",
                    "alternative": "a smaller one",
                }),
                vote => json!({ "person": person, "vote": vote }),
            })
            .collect();
        self.decisions[id]["stances"] = json!(stances);
    }

    fn stances(&mut self, id: &str) -> &mut Vec<Value> {
        self.decisions[id]["stances"].as_array_mut().unwrap()
    }

    /// A team that all have consented to, and their decision.
    fn mandate(&mut self) -> (String, String) {
        let (team, id) = (format!("t{}", self.teams.len()), self.decision());
        let members = self.persons(2);
        let mandate = json!([{ "from": "2025-01-01" }]);
        self.teams.insert(
            team.clone(),
            json!({ "established": "2025-01-01", "owners": ["top"], "members": members, "mandate": mandate }),
        );
        self.consent(&team, &id, "2024-12-15");
        (team, id)
    }

    /// The decision by which the members of a team and of its owner consent on a day.
    fn consent(&mut self, team: &str, id: &str, date: &str) {
        let asked = ["top", team].map(|team| self.teams[team]["members"].as_array().unwrap().clone()).concat();
        let stances: Vec<Value> = asked.iter().map(|person| json!({ "person": person, "consent": true })).collect();
        self.decisions.insert(
            id.to_owned(),
            json!({ "of": team, "kind": "mandate", "date": date, "outcome": "adopted", "stances": stances }),
        );
    }

    fn find(&mut self, clause: &str, subject: String) {
        self.found.insert((clause.to_owned(), subject));
    }

    fn find_of(&mut self, clause: &str, id: &str) {
        self.find(&format!("motion.{clause}"), format!("decision/{id}"));
    }
}

/// How many there were, and what they said.
impl Made {
    fn voted(&mut self, votes: [&str; 5], found: &[&str]) {
        let (id, members) = self.motion();
        self.votes(&id, &members, votes);
        found.iter().for_each(|clause| self.find_of(clause, &id));
    }

    fn too_few(&mut self) {
        self.voted(["for", "for", "", "", ""], &["quorum"]);
    }

    /// No breach: three are more than half of five, and two more than half of three.
    fn just_enough(&mut self) {
        self.voted(["for", "for", "against", "", ""], &[]);
    }

    fn outvoted(&mut self) {
        self.voted(["for", "for", "against", "against", "against"], &["passes"]);
    }

    fn tie(&mut self) {
        self.voted(["for", "for", "against", "against", ""], &["passes"]);
    }

    fn two_objections(&mut self) {
        self.voted(["for", "for", "for", "objects", "objects"], &["passes"]);
    }

    /// No breach: one objection is allowed.
    fn one_objection(&mut self) {
        self.voted(["for", "for", "for", "objects", "against"], &[]);
    }

    fn too_many_recused(&mut self) {
        self.voted(["for", "for", "for", "recused", "recused"], &["fails"]);
    }

    /// No breach: one of five is less than a third.
    fn one_recused(&mut self) {
        self.voted(["for", "for", "for", "", "recused"], &[]);
    }

    fn by_a_stranger(&mut self) {
        let (id, _) = self.motion();
        let stranger = self.persons(1).remove(0);
        self.stances(&id).push(json!({ "person": stranger, "vote": "for" }));
        self.find_of("ballots", &id);
    }

    /// By a member, and by who stands in for them.
    fn twice(&mut self) {
        let (id, members) = self.motion();
        let deputy = self.persons(1).remove(0);
        self.stances(&id).push(json!({ "person": deputy, "instead_of": members[0], "vote": "blank" }));
        self.find_of("one", &id);
    }

    fn recorded_as_rejected(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["outcome"] = json!("rejected");
        self.find_of("outcome", &id);
    }

    /// No breach: it did not pass.
    fn rightly_rejected(&mut self) {
        let (id, members) = self.motion();
        self.votes(&id, &members, ["for", "against", "against", "against", ""]);
        self.decisions[&id]["outcome"] = json!("rejected");
    }
}

/// How it came about.
impl Made {
    fn one_round(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["rounds"].as_array_mut().unwrap().pop();
        self.find_of("rounds", &id);
    }

    fn not_heard(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["rounds"][1]["heard"].as_array_mut().unwrap().pop();
        self.find_of("each", &id);
    }

    fn too_early(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["proposed"] = json!("2025-06-11");
        self.find_of("waits", &id);
    }

    /// No breach: ten days to the day.
    fn early_enough(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["proposed"] = json!("2025-06-10");
    }

    fn withdrawn(&mut self, day: &str) -> String {
        let (id, members) = self.motion();
        self.votes(&id, &members, ["for", "for", "for", "for", "objects"]);
        self.stances(&id)[4]["withdrawn"] = json!(day);
        id
    }

    fn withdrawn_late(&mut self) {
        let id = self.withdrawn("2025-06-11");
        self.find_of("restarts", &id);
    }

    /// No breach: ten days to the day.
    fn withdrawn_early(&mut self) {
        self.withdrawn("2025-06-10");
    }

    fn without_alternative(&mut self) {
        let (id, members) = self.motion();
        self.votes(&id, &members, ["for", "for", "for", "for", "objects"]);
        self.stances(&id)[4].as_object_mut().unwrap().remove("alternative");
        self.find_of("objection", &id);
    }

    fn without_answer(&mut self) {
        let (id, _) = self.motion();
        self.decisions[&id]["control"]["reversible"] = json!(false);
        self.find_of("answers", &id);
    }
}

/// Consents to the mandate of a team.
impl Made {
    fn member_objects(&mut self) {
        let (_, id) = self.mandate();
        self.stances(&id)[2]["consent"] = json!(false);
        self.find("mandate.team.passes", format!("decision/{id}"));
    }

    fn owner_objects(&mut self) {
        let (_, id) = self.mandate();
        self.stances(&id)[0]["consent"] = json!(false);
        self.find("mandate.owners.passes", format!("decision/{id}"));
    }

    fn all_consent_in_vain(&mut self) {
        let (team, id) = self.mandate();
        self.decisions[&id]["outcome"] = json!("rejected");
        self.find("mandate.outcome", format!("decision/{id}"));
        self.find("mandate.needed", format!("team/{team}"));
    }

    fn never_consented(&mut self) {
        let (team, id) = self.mandate();
        self.decisions.remove(&id);
        self.find("mandate.needed", format!("team/{team}"));
    }

    fn consented_late(&mut self) {
        let (team, id) = self.mandate();
        self.decisions[&id]["date"] = json!("2025-01-02");
        self.find("mandate.needed", format!("team/{team}"));
    }

    fn changed(&mut self) {
        let (team, _) = self.mandate();
        self.teams[&team]["mandate"] = json!([{ "from": "2025-01-01", "to": "2025-05-31" }, { "from": "2025-06-01" }]);
        self.find("mandate.again", format!("team/{team}"));
    }

    /// No breach: all have consented to the new one.
    fn changed_with_consent(&mut self) {
        let (team, _) = self.mandate();
        self.teams[&team]["mandate"] = json!([{ "from": "2025-01-01", "to": "2025-05-31" }, { "from": "2025-06-01" }]);
        let id = self.decision();
        self.consent(&team, &id, "2025-06-01");
    }

    fn long_ago(&mut self) {
        let (team, id) = self.mandate();
        self.teams[&team]["established"] = json!("2024-01-01");
        self.teams[&team]["mandate"] = json!([{ "from": "2024-01-01" }]);
        self.decisions[&id]["date"] = json!("2024-01-01");
        self.find("mandate.valid", format!("team/{team}"));
    }
}
