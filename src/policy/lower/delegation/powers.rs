use super::{DELEGATION, Form, UP};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::syntax::tree::{Comparison, Define, Expr, Is, Multiplicity, Powers, Quantifier, WrittenPower};

/// One of several to whom a power was given, and another.
const ONE: &str = "one";
const OTHER: &str = "other";
/// A power of the one, and one of the other.
const MINE: &str = "mine";
const THEIRS: &str = "theirs";

impl Form<'_> {
    /// Whether the giver has received as much of a power, and for as long.
    pub(super) fn definitions_of_wider(&self, make: Make) -> [Define; 3] {
        let up = self.free(UP);
        let power = self.argument(make, &self.free(super::POWER), "Power", Multiplicity::One);
        let given = self.argument(make, &up, DELEGATION, Multiplicity::One);
        let own = self.argument(make, &self.governs.member.text, DELEGATION, Multiplicity::One);
        let enough = make.all(vec![
            self.enough(make, make.variable(&up), self.one()),
            self.contains(make, make.variable(&up), self.power(make)),
        ]);
        let suffices = self.call(make, "suffices", vec![make.variable(&up), self.one(), self.power(make)]);
        let both = make.all(vec![suffices, self.in_force(make, make.variable(&up))]);
        let had = make.quantified(Quantifier::Some, &up, self.ever_received(make), None, both);
        let had_call = self.call(make, "had", vec![self.one(), self.power(make)]);
        // What had been received comes first: a proof shows first what that lacks.
        let lasts = make.any(vec![had_call, make.not(self.in_force(make, self.one()))]);
        [
            self.define_of(make, "suffices", vec![given, own, power.clone()], enough, Phrase::Suffices),
            self.define(make, "had", std::slice::from_ref(&power), had, Phrase::HasReceived),
            self.define(make, "lasts", &[power], lasts, Phrase::Lasts),
        ]
    }

    /// `history of (d.from on d.given).received`
    fn ever_received(&self, make: Make) -> Expr {
        let giver = self.when_given(make, self.of(make, "from"), self.one());
        make.history(make.field(giver, "received"))
    }

    /// Without limit, or an amount on the same basis that is no smaller.
    fn enough(&self, make: Make, up: Expr, down: Expr) -> Expr {
        let limited = make.or_else(make.field(down.clone(), "unlimited"), make.no());
        let limited = make.equal(limited, make.no());
        let of = |of: &Expr, field| make.field(of.clone(), field);
        let as_much = make.compare(of(&up, "amount"), Comparison::GreaterEqual, of(&down, "amount"));
        let same = make.equal(of(&up, "basis"), of(&down, "basis"));
        make.any(vec![self.unlimited(make, up), make.all(vec![limited, as_much, same])])
    }

    /// `up.amount is missing and up.unlimited`
    pub(super) fn unlimited(&self, make: Make, of: Expr) -> Expr {
        let missing = make.is(make.field(of.clone(), "amount"), false, Is::Missing);
        make.all(vec![missing, make.field(of, "unlimited")])
    }

    /// The giver had it when giving, and on each day on which one who had it stops having it so.
    pub(super) fn wider(&self, make: Make) -> Expr {
        let up = self.free(UP);
        let power = self.free(super::POWER);
        let at_first = self.when_given(make, self.call(make, "had", vec![self.one(), self.power(make)]), self.one());
        let lasts = |day: Expr| make.on(self.call(make, "lasts", vec![self.one(), self.power(make)]), day);
        let of_up = |field: &str| make.field(make.variable(&up), field);
        let or_lasts = |field: &str, day: Expr| make.any(vec![make.is(of_up(field), false, Is::Missing), lasts(day)]);
        let last = self.last_day();
        let over = or_lasts(&last, make.plus(of_up(&last), make.one_day()));
        let revoked = or_lasts("revoked", of_up("revoked"));
        let suffices = self.call(make, "suffices", vec![make.variable(&up), self.one(), self.power(make)]);
        let ends = make.all(vec![over, revoked]);
        let on = make.quantified(Quantifier::Every, &up, self.ever_received(make), Some(suffices), ends);
        let body = make.all(vec![at_first, on]);
        make.quantified(Quantifier::Every, &power, self.of(make, "powers"), None, body)
    }

    /// `no power in d.powers: …`: none lies in one that is not delegable, or contains one.
    pub(super) fn not_delegable(&self, make: Make, powers: &Powers) -> Expr {
        let meets = match powers {
            Powers::Written(all) => make.or(all.iter().map(|it| self.meets_written(make, it)).collect()),
            Powers::Path(path) => {
                let kept = self.free(super::HELD);
                let meets = meet(make, self.power(make), make.variable(&kept));
                make.quantified(Quantifier::Some, &kept, path.clone(), None, meets)
            }
        };
        make.quantified(Quantifier::No, &self.free(super::POWER), self.of(make, "powers"), None, meets)
    }

    /// `power.act = "…" and (power.provision is missing or power.provision = "…")`
    fn meets_written(&self, make: Make, written: &WrittenPower) -> Expr {
        let of = |field: &str| make.field(self.power(make), field);
        let mut parts = vec![make.equal(of("act"), make.text(&written.act))];
        let paragraph = written.paragraph.as_ref().map(|text| make.equal(of("paragraph"), make.text(text)));
        let paragraph = paragraph.map(|is| make.any(vec![make.is(of("paragraph"), false, Is::Missing), is]));
        if let Some(text) = &written.provision {
            let is = make.equal(of("provision"), make.text(text));
            let is = make.and(std::iter::once(is).chain(paragraph).collect());
            parts.push(make.any(vec![make.is(of("provision"), false, Is::Missing), is]));
        }
        make.and(parts)
    }

    /// Whether a delegation takes part in a power, and whether two do so in the same part of it.
    pub(super) fn definitions_of_covered(&self, make: Make) -> [Define; 2] {
        let [one, other] = [ONE, OTHER].map(|name| self.free(name));
        let delegation = |name: &str| self.argument(make, name, DELEGATION, Multiplicity::One);
        let power = self.argument(make, &self.free(super::POWER), "Power", Multiplicity::One);
        let part = self.some_of(make, &one, MINE, self.meets_power(make, MINE));
        let takes = make.all(vec![self.in_force(make, make.variable(&one)), part]);
        let both = vec![delegation(&one), delegation(&other), power.clone()];
        [
            self.define_of(make, "takes", vec![delegation(&one), power], takes, Phrase::TakesPart),
            self.define_of(make, "overlap", both, self.overlap(make), Phrase::OverlapIn),
        ]
    }

    /// `some mine in one.powers: …`
    fn some_of(&self, make: Make, of: &str, name: &str, body: Expr) -> Expr {
        let powers = make.field(make.variable(of), "powers");
        make.quantified(Quantifier::Some, &self.free(name), powers, None, body)
    }

    /// `mine inside power or power inside mine`
    fn meets_power(&self, make: Make, name: &str) -> Expr {
        meet(make, make.variable(&self.free(name)), self.power(make))
    }

    /// Two give the same part of the power. Both orders of two are asked, so that one of them shows whichever of the parts
    /// contains the other.
    fn overlap(&self, make: Make) -> Expr {
        let inside = make.inside(make.variable(&self.free(MINE)), make.variable(&self.free(THEIRS)));
        let same = make.all(vec![inside, self.meets_power(make, THEIRS)]);
        let same = self.some_of(make, &self.free(OTHER), THEIRS, same);
        self.some_of(make, &self.free(ONE), MINE, make.all(vec![self.meets_power(make, MINE), same]))
    }

    /// Somebody to whom the receiver gives has part in each power, and no two of them in the same part.
    pub(super) fn covered(&self, make: Make, shared: Option<&Expr>) -> Expr {
        let (one, other, power) = (self.free(ONE), self.free(OTHER), self.free(super::POWER));
        let given = || make.field(self.of(make, "to"), "given");
        let takes = |name: &str| self.call(make, "takes", vec![make.variable(name), make.variable(&power)]);
        let some = make.quantified(Quantifier::Some, &one, given(), None, takes(&one));
        let to = |name: &str| make.field(make.variable(name), "to");
        let those = make.field(make.those(&one, given(), takes(&one)), "to");
        let alone = make.compare(make.count(those), Comparison::LessEqual, make.number("1"));
        let differ = make.compare(to(&other), Comparison::NotEqual, to(&one));
        let together = shared.map(|path| {
            make.not(make.all(vec![make.is_in(to(&one), path.clone()), make.is_in(to(&other), path.clone())]))
        });
        let both = vec![make.variable(&one), make.variable(&other), make.variable(&power)];
        let overlap = self.call(make, "overlap", both);
        let clash = make.all(std::iter::once(differ).chain(together).chain([overlap]).collect());
        let apart = make.quantified(Quantifier::No, &other, given(), Some(takes(&other)), clash);
        let apart = make.quantified(Quantifier::Every, &one, given(), Some(takes(&one)), apart);
        let body = make.all(vec![some, make.any(vec![alone, apart])]);
        make.quantified(Quantifier::Every, &power, self.of(make, "powers"), None, body)
    }

    /// `d.to is council or d.to is director`: those of a level below which there is another.
    pub(super) fn hands_on(&self, make: Make) -> Option<Expr> {
        let levels = self.flow().and_then(|flow| flow.split_last())?.1;
        let is = levels.iter().map(|kind| make.is(self.of(make, "to"), false, Is::Kind(kind.clone())));
        Some(make.or(is.collect()))
    }
}

/// `a inside b or b inside a`
fn meet(make: Make, one: Expr, other: Expr) -> Expr {
    make.any(vec![make.inside(one.clone(), other.clone()), make.inside(other, one)])
}
