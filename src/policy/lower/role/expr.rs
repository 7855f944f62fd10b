use super::{ASSIGNMENT, Asked, Form, HOLDER, number_of};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::sentence::Arg;
use crate::syntax::tree::{Comparison, Cover, Expr, ExprKind, Is, Name, Quantifier};

/// Another thing in which somebody has a role, and what it spends money on.
pub(super) const PARTY: &str = "party";
const COST: &str = "cost";

/// Another one who has a role with them.
const OTHER: &str = "other";

impl<'a> Form<'a> {
    /// A name that is not the one of what has the role.
    pub(super) fn free(&self, name: &str) -> String {
        if *self.member.text == *name { format!("other_{name}") } else { name.to_owned() }
    }

    /// `team.holders(skrivar)`
    pub(super) fn holders(&self, make: Make) -> Expr {
        make.of(named(&self.member), "holders", named(&self.role.name))
    }

    /// `team.roles`
    pub(super) fn roles_of(&self, make: Make) -> Option<Expr> {
        Some(make.field(named(&self.member), "roles"))
    }

    /// `assignment.role = skrivar`
    pub(super) fn of_role(&self, make: Make) -> Expr {
        make.equal(make.field(make.variable(ASSIGNMENT), "role"), named(&self.role.name))
    }

    /// `every holder in team.holders(skrivar): …`
    pub(super) fn every_holder(&self, make: Make, body: Expr) -> Expr {
        make.quantified(Quantifier::Every, HOLDER, self.holders(make), None, body)
    }

    /// `every assignment in team.roles where assignment.role = skrivar: …`
    pub(super) fn every_assignment(&self, make: Make, body: Expr) -> Expr {
        let range = make.field(named(&self.member), "roles");
        make.quantified(Quantifier::Every, ASSIGNMENT, range, Some(self.of_role(make)), body)
    }

    /// Those who may nominate are read on the first day of the assignment, but for what is the same on all days.
    pub(super) fn nominated(&self, make: Make, path: &Expr) -> Expr {
        let same = |name: &Name| name.text == self.member.text || self.words.is_known(&name.text);
        let own = match &path.kind {
            ExprKind::Name(name) => same(name),
            ExprKind::Literal(_) => true,
            _ => false,
        };
        let from = make.field(make.variable(ASSIGNMENT), "from");
        let by = make.field(make.variable(ASSIGNMENT), "nominated_by");
        self.every_assignment(
            make,
            match own {
                true => make.equal(by, path.clone()),
                false => make.is_in(by, make.on(path.clone(), from)),
            },
        )
    }

    /// `no holder in team.holders(a): holder in team.holders(b)`, or `… some party in PATH: holder in party.holders(b)`
    pub(super) fn apart(&self, make: Make, role: &Name, within: Option<&Expr>) -> Expr {
        let both = |of: Expr| make.is_in(make.variable(HOLDER), make.of(of, "holders", named(role)));
        let body = match within {
            None => both(named(&self.member)),
            Some(path) => {
                let party = self.free(PARTY);
                make.quantified(Quantifier::Some, &party, path.clone(), None, both(make.variable(&party)))
            }
        };
        make.quantified(Quantifier::No, HOLDER, self.holders(make), None, body)
    }

    /// Somebody has the role, and where an amount is named, a cost reaches it.
    pub(super) fn apart_where(&self, make: Make, below: Option<&Expr>) -> Expr {
        let held = make.is(self.holders(make), true, Is::Empty);
        let Some(below) = below else { return held };
        let cost = self.free(COST);
        let amount = make.field(make.variable(&cost), "amount");
        let reaches = make.compare(amount, Comparison::GreaterEqual, below.clone());
        let costs = make.field(named(&self.member), "costs");
        make.all(vec![held, make.quantified(Quantifier::Some, &cost, costs, None, reaches)])
    }

    /// `assignment.deputy is given and assignment.deputy != assignment.holder`
    pub(super) fn deputy(&self, make: Make) -> Expr {
        let of = |field| make.field(make.variable(ASSIGNMENT), field);
        let other = make.compare(of("deputy"), Comparison::NotEqual, of("holder"));
        self.every_assignment(make, make.all(vec![make.is(of("deputy"), false, Is::Given), other]))
    }

    /// `(assignment.to or else today) < assignment.from + D`
    pub(super) fn term(&self, make: Make, most: &Expr) -> Expr {
        let of = |field| make.field(make.variable(ASSIGNMENT), field);
        let last = make.or_else(of("to"), make.today());
        let body = make.compare(last, Comparison::Less, make.plus(of("from"), most.clone()));
        self.every_assignment(make, body)
    }

    /// `count of (assignment in history of team.roles where …) <= n`
    pub(super) fn terms(&self, make: Make, most: &Expr) -> Expr {
        let same = make.equal(make.field(make.variable(ASSIGNMENT), "holder"), make.variable(HOLDER));
        let ever = make.history(make.field(named(&self.member), "roles"));
        let terms = make.those(ASSIGNMENT, ever, make.all(vec![self.of_role(make), same]));
        self.every_holder(make, make.compare(make.count(terms), Comparison::LessEqual, most.clone()))
    }

    /// `for holder in Person where some …` and `count of (assignment in Team.roles where …) <= n`
    pub(super) fn per_person(&self, make: Make, most: &'a Expr) -> Asked<'a> {
        let same = make.equal(make.field(make.variable(ASSIGNMENT), "holder"), make.variable(HOLDER));
        let all = || make.field(named(&self.role.of), "roles");
        let condition = make.all(vec![same, self.of_role(make)]);
        let held = make.those(ASSIGNMENT, all(), condition);
        let expr = make.compare(make.count(held.clone()), Comparison::LessEqual, most.clone());
        let said = self.said(Phrase::RolePerPerson, Phrase::RolePerPersonSays).of_holder();
        let said = said.with("limit", Arg::Limit(most));
        Asked { condition: Some(make.is(held, true, Is::Empty)), expr, said, at: None }
    }

    /// `no holder in H: some other in U: …`: nobody who has the role has all the others together with so few. Where it has
    /// to go without any one of them, each role has two holders.
    pub(super) fn cover(&self, make: Make, cover: &Cover) -> Expr {
        let of = |role: &Name| make.of(named(&self.member), "holders", named(role));
        let more = number_of(cover).saturating_sub(2);
        let names: Vec<String> =
            (0..more).map(|at| if at == 0 { self.free(OTHER) } else { format!("{OTHER}_{}", at + 1) }).collect();
        let one_of = |role: &Name| {
            let has = |name: &str| make.is_in(make.variable(name), of(role));
            make.or(std::iter::once(HOLDER).chain(names.iter().map(String::as_str)).map(has).collect())
        };
        let all = make.and(cover.roles.iter().map(one_of).collect());
        let others = || cover.roles.iter().map(of).reduce(|one, other| make.either(one, other));
        let body = names.iter().rev().fold(all, |body, name| match others() {
            Some(range) => make.quantified(Quantifier::Some, name, range, None, body),
            None => body,
        });
        let never = make.quantified(Quantifier::No, HOLDER, self.holders(make), None, body);
        if cover.away.is_none() {
            return never;
        }
        let two = |holders: Expr| make.compare(make.count(holders), Comparison::GreaterEqual, make.number("2"));
        let spared = std::iter::once(self.holders(make)).chain(cover.roles.iter().map(of)).map(two);
        make.all(spared.chain([never]).collect())
    }
}
