use std::collections::{BTreeSet, HashMap, HashSet};

use mandat::syntax::tree::{Argument, ExprKind};

use super::clause;
use super::evaluator::{Evaluator, Here, Out};
use super::members::{Member, Members};
use super::time::At;
use super::value::{False, One};

/// A definition with its arguments at a moment.
pub(super) type Call = (String, At, Vec<One>);

/// Definitions that call each other, on the way to their least solution (9.2).
pub(super) struct Circle {
    names: BTreeSet<String>,
    /// What is known of each call so far.
    estimates: HashMap<Call, Out>,
    /// The calls that this round has come by.
    seen: HashSet<Call>,
    changed: bool,
}

impl<'a> Evaluator<'a> {
    /// A definition with its arguments, read on a day (9.1).
    pub(super) fn call(&self, name: &str, args: Vec<One>, at: At) -> Out {
        let was = |one: &One| one.as_thing().is_some_and(|thing| self.world.thing(thing).was);
        let at = At { was: at.was || args.iter().any(was), ..at };
        let key = (name.to_owned(), at, args.clone());
        if let Some(out) = self.memo.borrow().get(&key) {
            return out.clone();
        }
        let calls = &self.world.vocabulary.calls;
        if !calls[name].contains(name) {
            let out = self.body(name, &args, at);
            self.memo.borrow_mut().insert(key, out.clone());
            return out;
        }
        if self.circles.borrow().last().is_some_and(|circle| circle.names.contains(name)) {
            return self.round(name, &args, at, key);
        }
        let names = calls[name].iter().filter(|other| calls.get(*other).is_some_and(|calls| calls.contains(name)));
        let (estimates, seen) = Default::default();
        self.circles.borrow_mut().push(Circle { names: names.cloned().collect(), estimates, seen, changed: false });
        loop {
            let out = self.round(name, &args, at, key.clone());
            let mut circles = self.circles.borrow_mut();
            let circle = circles.last_mut().unwrap();
            if !std::mem::take(&mut circle.changed) {
                // What one call needed is solved as well.
                self.memo.borrow_mut().extend(circles.pop().unwrap().estimates);
                return out;
            }
            circle.seen.clear();
        }
    }

    /// One more round of a call: what it has come by already is what was found so far, first nothing.
    fn round(&self, name: &str, args: &[One], at: At, key: Call) -> Out {
        clause::by("9.2");
        let least = self.least(name);
        {
            let mut circles = self.circles.borrow_mut();
            let circle = circles.last_mut().unwrap();
            if !circle.seen.insert(key.clone()) {
                return circle.estimates.get(&key).cloned().unwrap_or(least);
            }
        }
        let out = with_an_end(self.body(name, args, at));
        let mut circles = self.circles.borrow_mut();
        let circle = circles.last_mut().unwrap();
        circle.changed |= circle.estimates.get(&key).unwrap_or(&least) != &out;
        circle.estimates.insert(key, out.clone());
        out
    }

    fn least(&self, name: &str) -> Out {
        let define = &self.world.vocabulary.defines[name];
        let of_sets = matches!(
            define.body.kind,
            ExprKind::Filtered(_) | ExprKind::Combine { .. } | ExprKind::Distinct(_) | ExprKind::Set(_)
        );
        match &define.ty {
            Some(ty) if &*ty.name.text == "yes_no" => Out::from(False),
            None if !of_sets => Out::from(False),
            _ => Out::Many(Members::default()),
        }
    }

    fn body(&self, name: &str, args: &[One], at: At) -> Out {
        let define = &self.world.vocabulary.defines[name];
        let classes = &self.world.vocabulary.classes;
        let bind = |(argument, one): (&'a Argument, &One)| {
            let ty = &*argument.ty.name.text;
            let takes_records = classes.get(ty).is_some_and(|class| class.record);
            let record = one.as_thing().filter(|thing| !takes_records && self.world.thing(*thing).holder.is_some());
            let one = record.map_or_else(|| one.clone(), |record| self.world.short(record, at));
            (argument.name.text.to_string(), (one, Some(ty)))
        };
        let out = self.out(&define.body, &Here { with: define.arguments.iter().zip(args).map(bind).collect(), at });
        match &define.ty {
            Some(ty) if &*ty.name.text == "yes_no" => Out::from(out.truth()),
            _ => out,
        }
    }
}

/// A set that would grow with each round is open (9.2); what is open may have any possible members besides.
fn with_an_end(out: Out) -> Out {
    let Out::Many(mut many) = out else { return out };
    let may_be = |member: &Member| member.value.known().is_none() && !member.certain;
    if many.open || many.members.iter().filter(|member| may_be(member)).count() > 16 {
        many.members.retain(|member| !may_be(member));
        many.open = true;
    }
    Out::Many(many)
}
