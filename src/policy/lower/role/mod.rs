mod expr;
mod said;
mod sense;
mod vacancy;

use self::sense::contradiction;
use super::clause::Made;
use super::make::{Make, named};
use super::sentence::{Arg, Said};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Phrase};
use crate::syntax::tree::{Binder, Bound, Comparison, Cover, Expr, Is, Item, Name, Role, RoleAsks, RoleClause, Rule};

/// What one who has the role is called in the rules, and what records it.
pub(super) const HOLDER: &str = "holder";
const ASSIGNMENT: &str = "assignment";

/// The rules that a role stands for, one a clause (semantics 17.4).
pub(super) fn lower(role: &Role, words: &Words, errors: &mut Vec<Diagnostic>) -> Vec<Item> {
    let member = Name { text: words.member(&role.of.text), span: role.of.span };
    let form = Form { role, words, member };
    let wrong = words.unknown_role(&role.name).or_else(|| words.no_party(&role.of));
    if let Some(error) = wrong {
        errors.push(error);
        return Vec::new();
    }
    let mut seen: Vec<(&str, &RoleClause)> = Vec::new();
    let mut items = Vec::new();
    for clause in &role.clauses {
        let word = form.word(clause);
        let wrong = match seen.iter().find(|(other, _)| *other == word) {
            Some((_, first)) => Some(form.twice(clause, first)),
            None => form.senseless(clause).or_else(|| contradiction(clause, seen.iter().map(|(_, before)| *before))),
        };
        seen.push((word, clause));
        match wrong {
            Some(error) => errors.push(error),
            None => {
                if matches!(clause.asks, RoleAsks::Vacant(_)) {
                    items.push(form.vacancy(Make(clause.span), word));
                }
                items.push(Item::Rule(form.rule(clause)));
            }
        }
    }
    items
}

/// A role whose clauses become rules.
struct Form<'a> {
    role: &'a Role,
    words: &'a Words,
    /// The name of one of those that have the role.
    member: Name,
}

/// What a clause becomes.
struct Asked<'a> {
    /// To which things it applies, where that is not to all.
    condition: Option<Expr>,
    /// What must be true.
    expr: Expr,
    said: Said<'a>,
    /// Where to point, where no member says it.
    at: Option<Expr>,
}

impl<'a> Form<'a> {
    /// What stands behind the point in the code of a clause.
    fn word(&self, clause: &'a RoleClause) -> &'a str {
        clause.label.as_ref().map_or(clause.asks.word(), |label| &label.text)
    }

    fn rule(&self, clause: &'a RoleClause) -> Rule {
        let make = Make(clause.span);
        let Asked { condition, expr, said, at } = self.asked(clause, make);
        let made = Made {
            code: self.code(clause),
            span: clause.span,
            label: clause.label.as_ref(),
            force: clause.force,
            own: Some(&clause.own),
            binder: self.binder(&clause.asks, make),
            condition,
            judged: None,
            expr,
            said,
            at,
        };
        made.rule(&self.role.head, self.words)
    }

    fn code(&self, clause: &'a RoleClause) -> String {
        format!("{}.{}", self.role.name.text, self.word(clause))
    }

    /// Whom the rule is about: what has the role, or each person.
    fn binder(&self, asks: &RoleAsks, make: Make) -> Binder {
        match asks {
            RoleAsks::PerPerson(_) => {
                Binder { names: vec![make.name(HOLDER)], range: make.variable("Person"), change: None }
            }
            _ => Binder { names: vec![self.member.clone()], range: named(&self.role.of), change: None },
        }
    }

    fn asked(&self, clause: &'a RoleClause, make: Make) -> Asked<'a> {
        let held = Some(make.is(self.holders(make), true, Is::Empty));
        let held_where = |expr, said| Asked { condition: held, expr, said, at: None };
        match &clause.asks {
            RoleAsks::Required { condition } => Asked {
                condition: condition.clone(),
                expr: self.filled(make),
                said: self.said(Phrase::RoleRequired, Phrase::RoleRequiredSays).help(Phrase::RoleRequiredHelp),
                at: self.roles_of(make),
            },
            RoleAsks::Holders { bound, number } => {
                let (op, title, says) = match bound {
                    Bound::Exactly => (Comparison::Equal, Phrase::RoleExactly, Phrase::RoleExactlySays),
                    Bound::AtLeast => (Comparison::GreaterEqual, Phrase::RoleAtLeast, Phrase::RoleAtLeastSays),
                    Bound::AtMost => (Comparison::LessEqual, Phrase::RoleAtMost, Phrase::RoleAtMostSays),
                };
                let expr = make.compare(make.count(self.holders(make)), op, number.clone());
                let said = self.said(title, says).with("limit", Arg::Limit(number));
                Asked { at: self.roles_of(make), ..held_where(expr, said) }
            }
            RoleAsks::HeldBy(path) => {
                let expr = self.every_holder(make, make.is_in(make.variable(HOLDER), path.clone()));
                held_where(expr, self.said(Phrase::RoleHeldBy, Phrase::RoleHeldBySays).of_holder().path(path))
            }
            RoleAsks::NominatedBy(path) => held_where(self.nominated(make, path), self.said_of_nomination(path)),
            RoleAsks::Apart { role, within, below } => {
                let condition = self.apart_where(make, below.as_ref());
                let expr = self.apart(make, role, within.as_ref());
                let said = self.said_apart(role, within.as_ref(), below.as_ref());
                Asked { condition: Some(condition), expr, said, at: None }
            }
            RoleAsks::Together(role) => {
                let others = make.of(named(&self.member), "holders", named(role));
                let expr = self.every_holder(make, make.is_in(make.variable(HOLDER), others));
                let said = self.said(Phrase::RoleTogether, Phrase::RoleTogetherSays).of_holder();
                held_where(expr, said.with("second", Arg::Called(&role.text)))
            }
            RoleAsks::Needs(competence) => {
                let has = make.is_in(named(competence), make.field(make.variable(HOLDER), "competence"));
                let said = self.said(Phrase::RoleNeeds, Phrase::RoleNeedsSays).of_holder();
                held_where(self.every_holder(make, has), said.with("second", Arg::Called(&competence.text)))
            }
            RoleAsks::Deputy => {
                let said = self.said(Phrase::RoleDeputy, Phrase::RoleDeputySays);
                held_where(self.deputy(make), said.place("who", "assignment.holder"))
            }
            RoleAsks::Vacant(most) => self.vacant(make, most, self.word(clause)),
            RoleAsks::Term(most) => {
                let said = self.said(Phrase::RoleTerm, Phrase::RoleTermSays).with("limit", Arg::Limit(most));
                let said = said.place("who", "assignment.holder").place("since", "assignment.from");
                held_where(self.term(make, most), said)
            }
            RoleAsks::Terms(most) => {
                let said = self.said(Phrase::RoleTerms, Phrase::RoleTermsSays).of_holder();
                held_where(self.terms(make, most), said.with("limit", Arg::Limit(most)))
            }
            RoleAsks::Cover(cover) => {
                let condition = self.apart_where(make, cover.below.as_ref());
                Asked {
                    condition: Some(condition),
                    expr: self.cover(make, cover),
                    said: self.said_of_cover(cover),
                    at: None,
                }
            }
            RoleAsks::PerPerson(most) => self.per_person(make, most),
            RoleAsks::Holder(expr) => {
                let said = self.said(Phrase::RoleHolder, Phrase::RoleHolderSays).of_holder().path(expr);
                held_where(self.every_holder(make, expr.clone()), said)
            }
        }
    }
}

/// How many it takes; nought where it is no whole number.
fn number_of(cover: &Cover) -> usize {
    cover.number.text.parse().unwrap_or(0)
}
