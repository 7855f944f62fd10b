//! Organisations in which every team has a controller as it should, and breaches of that.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::planted::Planted;
use crate::random::Random;

/// The codes of all clauses.
pub(crate) const CODES: &[&str] = &[
    "controller.apart",
    "controller.deputy",
    "controller.held",
    "controller.holder",
    "controller.holders",
    "controller.needs",
    "controller.never",
    "controller.nominated",
    "controller.person",
    "controller.required",
    "controller.term",
    "controller.terms",
    "controller.together",
    "controller.vacant",
];

/// Values that are unknown where they are not written, so that no clause asks whether they are.
pub(crate) const MAY_LACK: &[(&str, &str)] =
    &[("people", "competence"), ("teams", "members"), ("teams", "owners"), ("teams", "roles")];

/// One organisation with up to six breaches.
pub(crate) fn plant(random: Random) -> Planted {
    let mut made = Made::new(random);
    for _ in 0..made.random.below(7) {
        made.random.pick(BREACHES)(&mut made);
    }
    made.planted()
}

/// Each plants one breach in a team of its own.
const BREACHES: &[fn(&mut Made)] = &[
    Made::nobody,
    Made::nobody_yet,
    Made::too_many,
    Made::no_member,
    Made::by_themselves,
    Made::approver_too,
    Made::no_archivist,
    Made::without_competence,
    Made::without_deputy,
    Made::own_deputy,
    Made::long_vacant,
    Made::shortly_vacant,
    Made::too_long,
    Made::too_often,
    Made::in_three,
    Made::without_profession,
];

/// An organisation in the making.
struct Made {
    random: Random,
    people: Map<String, Value>,
    teams: Map<String, Value>,
    found: BTreeSet<(String, String)>,
}

impl Made {
    fn new(random: Random) -> Self {
        let mut made = Self { random, people: Map::new(), teams: Map::new(), found: BTreeSet::new() };
        made.teams
            .insert("top".to_owned(), json!({ "established": "2020-01-01", "owners": [], "members": [], "roles": [] }));
        for _ in 0..made.random.below(5) {
            made.team();
        }
        made
    }

    fn planted(self) -> Planted {
        let organisation = json!({ "people": self.people, "teams": self.teams });
        Planted { json: serde_json::to_string_pretty(&organisation).unwrap(), found: self.found }
    }

    fn person(&mut self) -> String {
        let id = format!("p{}", self.people.len());
        self.people.insert(id.clone(), json!({ "profession": "engineer", "competence": ["economy"] }));
        id
    }

    /// A team in which all is as it should be, and its controller.
    fn team(&mut self) -> (String, String) {
        let id = format!("t{}", self.teams.len());
        let (controller, approver, deputy) = (self.person(), self.person(), self.person());
        let from = ["2025-01-01", "2025-01-31"][self.random.below(2)];
        let roles = json!([
            { "role": "controller", "holder": controller, "from": from, "nominated_by": "top", "deputy": deputy },
            { "role": "approver", "holder": approver },
            { "role": "archivist", "holder": controller },
        ]);
        let members = json!([controller, approver]);
        self.teams.insert(
            id.clone(),
            json!({ "established": "2025-01-01", "owners": ["top"], "members": members, "roles": roles }),
        );
        (id, controller)
    }

    /// The roles of a team, that of the controller first.
    fn roles(&mut self, team: &str) -> &mut Vec<Value> {
        self.teams[team]["roles"].as_array_mut().unwrap()
    }

    /// The controller's role in a team.
    fn control(&mut self, team: &str) -> &mut Map<String, Value> {
        self.roles(team)[0].as_object_mut().unwrap()
    }

    /// The same role at another time.
    fn earlier(&mut self, team: &str, from: &str, to: &str) {
        let mut earlier = self.control(team).clone();
        earlier.insert("from".to_owned(), json!(from));
        earlier.insert("to".to_owned(), json!(to));
        self.roles(team).push(Value::Object(earlier));
    }

    fn find(&mut self, clause: &str, subject: &str) {
        self.found.insert((format!("controller.{clause}"), subject.to_owned()));
    }

    fn find_of(&mut self, clause: &str, team: &str) {
        self.find(clause, &format!("team/{team}"));
    }
}

/// How many have the role, and since when.
impl Made {
    fn nobody(&mut self) {
        let (team, _) = self.team();
        self.roles(&team).remove(0);
        self.find_of("required", &team);
    }

    /// No breach: the team is so young that the role may be vacant.
    fn nobody_yet(&mut self) {
        let (team, _) = self.team();
        self.roles(&team).clear();
        self.teams[&team]["established"] = json!("2025-12-20");
    }

    fn too_many(&mut self) {
        let (team, _) = self.team();
        for _ in 0..2 {
            let person = self.person();
            let mut role = self.control(&team).clone();
            role.insert("holder".to_owned(), json!(person));
            self.roles(&team).push(Value::Object(role));
            self.roles(&team).push(json!({ "role": "archivist", "holder": person }));
            self.teams[&team]["members"].as_array_mut().unwrap().push(json!(person));
        }
        self.find_of("holders", &team);
    }

    fn long_vacant(&mut self) {
        let (team, _) = self.team();
        self.control(&team).insert("from".to_owned(), json!("2025-02-01"));
        self.find_of("vacant", &team);
    }

    /// No breach: as many days as may be.
    fn shortly_vacant(&mut self) {
        let (team, _) = self.team();
        self.control(&team).insert("from".to_owned(), json!("2025-07-31"));
        self.earlier(&team, "2025-01-01", "2025-06-30");
    }

    fn too_long(&mut self) {
        let (team, _) = self.team();
        self.teams[&team]["established"] = json!("2024-01-15");
        self.control(&team).insert("from".to_owned(), json!("2024-01-15"));
        self.find_of("term", &team);
    }

    fn too_often(&mut self) {
        let (team, _) = self.team();
        self.control(&team).insert("from".to_owned(), json!("2025-10-01"));
        for [from, to] in [["2025-01-01", "2025-03-31"], ["2025-04-01", "2025-06-30"], ["2025-07-01", "2025-09-30"]] {
            self.earlier(&team, from, to);
        }
        self.find_of("terms", &team);
    }

    fn in_three(&mut self) {
        let person = self.person();
        for _ in 0..3 {
            let (team, _) = self.team();
            self.control(&team).insert("holder".to_owned(), json!(person));
            self.roles(&team)[2]["holder"] = json!(person);
            self.teams[&team]["members"].as_array_mut().unwrap().push(json!(person));
        }
        self.find("person", &format!("person/{person}"));
    }
}

/// Who has the role.
impl Made {
    fn no_member(&mut self) {
        let (team, _) = self.team();
        self.teams[&team]["members"].as_array_mut().unwrap().remove(0);
        self.find_of("held", &team);
    }

    fn by_themselves(&mut self) {
        let (team, _) = self.team();
        self.control(&team).remove("nominated_by");
        self.find_of("nominated", &team);
    }

    fn approver_too(&mut self) {
        let (team, controller) = self.team();
        self.roles(&team)[1]["holder"] = json!(controller);
        self.find_of("apart", &team);
        self.find_of("never", &team);
    }

    fn no_archivist(&mut self) {
        let (team, _) = self.team();
        let other = self.person();
        self.roles(&team)[2]["holder"] = json!(other);
        self.find_of("together", &team);
    }

    fn without_competence(&mut self) {
        let (team, controller) = self.team();
        self.people[&controller]["competence"] = json!(["law"]);
        self.find_of("needs", &team);
    }

    fn without_deputy(&mut self) {
        let (team, _) = self.team();
        self.control(&team).remove("deputy");
        self.find_of("deputy", &team);
    }

    fn own_deputy(&mut self) {
        let (team, controller) = self.team();
        self.control(&team).insert("deputy".to_owned(), json!(controller));
        self.find_of("deputy", &team);
    }

    fn without_profession(&mut self) {
        let (team, controller) = self.team();
        self.people[&controller].as_object_mut().unwrap().remove("profession");
        self.find_of("holder", &team);
    }
}
