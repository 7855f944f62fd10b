use super::{Asked, Form};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::sentence::Arg;
use crate::syntax::tree::{
    Argument, Comparison, Define, Expr, ExprKind, Is, Item, Literal, LiteralKind, Multiplicity, RoleAsks, Type,
};

impl<'a> Form<'a> {
    /// `team.kontrollor_vacant <= D`. Where the role is required, that it is empty now is told by that clause.
    pub(super) fn vacant(&self, make: Make, most: &'a Expr, word: &str) -> Asked<'a> {
        let name = self.vacancy_name(word);
        let expr = make.compare(make.field(named(&self.member), &name), Comparison::LessEqual, most.clone());
        let said = self.said(Phrase::RoleVacant, Phrase::RoleVacantSays).with("limit", Arg::Limit(most));
        let said = said.place("vacant", &format!("{}.{name}", self.member.text));
        let required = self.role.clauses.iter().find_map(|clause| match &clause.asks {
            RoleAsks::Required { condition } => Some(condition.clone()),
            _ => None,
        });
        let held = || make.is(self.holders(make), true, Is::Empty);
        let condition = required.map(|condition| make.both(condition, held()));
        Asked { condition, expr, said, at: self.roles_of(make) }
    }

    pub(super) fn vacancy_name(&self, word: &str) -> String {
        format!("{}_{word}", self.role.name.text)
    }

    /// `define kontrollor_vacant(team: Team): duration = longest gap in team.holders(kontrollor) from
    /// team.established to today`
    pub(super) fn vacancy(&self, make: Make, word: &str) -> Item {
        let of = self.words.entity(&self.role.of);
        let argument = Argument { name: self.member.clone(), ty: Type { name: of, many: Multiplicity::One } };
        let since = self.words.first_day(&self.role.of.text).unwrap_or_default();
        let since = make.field(named(&self.member), &since);
        let titles = self.said(Phrase::RoleVacantTitle, Phrase::RoleVacantSays);
        Item::Define(Define {
            name: make.name(&self.vacancy_name(word)),
            arguments: vec![argument],
            ty: Some(Type { name: make.name("duration"), many: Multiplicity::Optional }),
            body: make.longest_gap(self.holders(make), since, make.today()),
            titles: titles.plain_titles(self.words, make.0),
            form: Some(make.0),
            voiced: false,
        })
    }

    /// Somebody has the role; or, where it may be vacant for a time, it was not empty for all of that time.
    pub(super) fn filled(&self, make: Make) -> Expr {
        let filled = make.is(self.holders(make), true, Is::Empty);
        let grace = self.role.clauses.iter().find_map(|clause| match &clause.asks {
            RoleAsks::Vacant(most) => Some(most),
            _ => None,
        });
        // A number without a unit is told of by its own clause.
        let Some(grace) = grace.filter(|grace| !is_number(grace)) else { return filled };
        let Some(first) = self.words.first_day(&self.role.of.text) else { return filled };
        let before = make.minus(make.today(), grace.clone());
        let young = make.compare(make.field(named(&self.member), &first), Comparison::Greater, before.clone());
        let gap = make.longest_gap(self.holders(make), before, make.today());
        let lately = make.compare(gap, Comparison::LessEqual, grace.clone());
        make.any(vec![filled, young, lately])
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Literal(Literal { kind: LiteralKind::Number(_), .. }))
}
