//! The forms, each clause as the rule of the core language for which it stands (semantics 17): written as a text, and read as
//! any other text.

use mandat::syntax::print::expression;
use mandat::syntax::tree::{
    Bound, Delegation, DelegationAsks, Expr, ExprKind, FormHead, Item, Name, Period, Powers, Role, RoleAsks,
};

use super::vocabulary::{Vocabulary, several};
use super::{clause, consent};

/// What a form stands for, in the core language.
pub(super) fn lowered(item: &Item, vocabulary: &Vocabulary) -> String {
    ["17.1", "17.2", "17.3"].into_iter().for_each(clause::by);
    match item {
        Item::Role(form) => role(form, vocabulary),
        Item::Delegation(form) => delegation(form, vocabulary),
        Item::Consent(form) => consent::lowered(form, vocabulary),
        _ => String::new(),
    }
}

/// An expression in the place of a value.
pub(super) fn text(expr: &Expr) -> String {
    format!("({})", expression(expr))
}

pub(super) fn all<T>(parts: impl IntoIterator<Item = T>, one: impl Fn(T) -> String, between: &str) -> String {
    parts.into_iter().map(one).collect::<Vec<_>>().join(between)
}

/// What follows from an expression where there is one.
pub(super) fn some(of: &Option<Expr>, with: impl Fn(String) -> String) -> String {
    of.as_ref().map_or(String::new(), |expr| with(text(expr)))
}

/// The code of a clause: its label or its word behind the name of the form (17.2).
pub(super) fn code(form: &Name, label: Option<&Name>, word: &str) -> String {
    format!("{}.{}", form.text, label.map_or(word, |label| &label.text))
}

/// A rule of one clause, in force as its form is (17.3).
pub(super) fn rule(head: &FormHead, code: &str, binder: &str, condition: &str, judged: &str, asks: &str) -> String {
    let Period { from, until } = &head.in_force;
    let days = [("from", from), ("until", until)];
    let days = days.map(|(word, day)| day.as_ref().map_or(String::new(), |day| format!("{word} {}", day.text)));
    let ways = [("where", condition), ("judged on", judged)];
    let ways = ways.map(|(word, part)| if part.is_empty() { String::new() } else { format!("{word} {part}") });
    let open = if head.open.is_some() { "open to exception" } else { "" };
    format!("rule {code} \"\" {{ for {binder} {} {} {open} must {asks} }}\n", ways.join(" "), days.join(" "))
}

fn role(form: &Role, vocabulary: &Vocabulary) -> String {
    clause::by("17.4");
    let (r, of) = (&form.name.text, &form.of.text);
    let t = vocabulary.member_of(of);
    let h = format!("{t}.holders({r})");
    // What *required* asks and *vacant* allows hangs on the other.
    let required = form.clauses.iter().find_map(|it| match &it.asks {
        RoleAsks::Required { condition } => Some(some(condition, |only| format!(" and {only}"))),
        _ => None,
    });
    let vacant = form.clauses.iter().find_map(|it| match &it.asks {
        RoleAsks::Vacant(most) => Some(format!("(today - {})", text(most))),
        _ => None,
    });
    let first = || format!("{t}.{}", vocabulary.days_of(of).unwrap()[0]);
    let assigned = format!("assignment in {t}.roles where assignment.role = {r}");
    let costs =
        |below: &Option<Expr>| some(below, |amount| format!(" and (some cost in {t}.costs: cost.amount >= {amount})"));
    let rule_of = |clause: &mandat::syntax::tree::RoleClause| {
        let (binder, mut condition) = (format!("{t} in {of}"), format!("{h} is not empty"));
        let every = |asks: &str| format!("every holder in {h}: {asks}");
        let asks = match &clause.asks {
            RoleAsks::Required { condition: only } => {
                condition = some(only, |only| only);
                let filled = vacant.as_ref().map_or(String::new(), |begin| {
                    clause::by("17.5");
                    format!(
                        " or {} > {begin} or (longest gap in {h} from {begin} to today) < (today + 1 day) - {begin}",
                        first()
                    )
                });
                format!("{h} is not empty{filled}")
            }
            RoleAsks::Holders { bound, number } => {
                let op = match bound {
                    Bound::Exactly => "=",
                    Bound::AtLeast => ">=",
                    Bound::AtMost => "<=",
                };
                format!("(count of {h}) {op} {}", text(number))
            }
            RoleAsks::HeldBy(by) => every(&format!("holder in {}", text(by))),
            RoleAsks::NominatedBy(by) => match &by.kind {
                ExprKind::Name(name) if *name.text == *t => {
                    format!("every {assigned}: assignment.nominated_by = {t}")
                }
                _ => format!("every {assigned}: assignment.nominated_by in {} on assignment.from", text(by)),
            },
            RoleAsks::Apart { role, within, below } => {
                condition += &costs(below);
                let role = &role.text;
                match within {
                    None => format!("no holder in {h}: holder in {t}.holders({role})"),
                    Some(p) => format!("no holder in {h}: some party in {}: holder in party.holders({role})", text(p)),
                }
            }
            RoleAsks::Together(role) => every(&format!("holder in {t}.holders({})", role.text)),
            RoleAsks::Needs(competence) => every(&format!("{} in holder.competence", competence.text)),
            RoleAsks::Deputy => {
                format!("every {assigned}: assignment.deputy is given and assignment.deputy != assignment.holder")
            }
            RoleAsks::Vacant(most) => {
                condition = required.as_ref().map_or(String::new(), |only| format!("{condition}{only}"));
                format!("(longest gap in {h} from {} to today) <= {}", first(), text(most))
            }
            RoleAsks::Term(most) => {
                format!("every {assigned}: (assignment.to or else today) < assignment.from + {}", text(most))
            }
            RoleAsks::Terms(most) => every(&format!(
                "(count of (assignment in history of {t}.roles where assignment.role = {r} \
                 and assignment.holder = holder)) <= {}",
                text(most)
            )),
            RoleAsks::PerPerson(most) => {
                let theirs =
                    format!("(assignment in {of}.roles where assignment.holder = holder and assignment.role = {r})");
                let asks = format!("(count of {theirs}) <= {}", text(most));
                let code = code(&form.name, clause.label.as_ref(), "person");
                let condition = format!("{theirs} is not empty");
                return rule(&form.head, &code, "holder in Person", &condition, "", &asks);
            }
            RoleAsks::Holder(fulfils) => every(&text(fulfils)),
            RoleAsks::Cover(cover) => {
                condition += &costs(&cover.below);
                let has = |person: &String, role: &Name| format!("{person} in {t}.holders({})", role.text);
                let any = cover.roles.iter().map(|role| format!("{t}.holders({})", role.text));
                let any = any.reduce(|one, other| format!("either({one}, {other})")).unwrap();
                let others = 2..cover.number.text.parse::<u8>().unwrap();
                let who: Vec<String> =
                    std::iter::once("holder".into()).chain(others.map(|number| format!("other{number}"))).collect();
                let each = |role: &Name| format!("({})", all(&who, |person| has(person, role), " or "));
                let some = all(&who[1..], |other| format!("some {other} in {any}: "), "");
                let two = |set: String| format!("(count of {set}) >= 2 and ");
                let of_others = |role: &Name| two(format!("{t}.holders({})", role.text));
                let away = cover.away.map_or(String::new(), |_| two(h.clone()) + &all(&cover.roles, of_others, ""));
                format!("{away}(no holder in {h}: {some}({}))", all(&cover.roles, each, " and "))
            }
        };
        let code = code(&form.name, clause.label.as_ref(), clause.asks.word());
        rule(&form.head, &code, &binder, &condition, "", &asks)
    };
    all(&form.clauses, rule_of, "")
}

fn delegation(form: &Delegation, vocabulary: &Vocabulary) -> String {
    let name = &form.name.text;
    ["17.7", "17.8"].into_iter().for_each(clause::by);
    let governs = form.governs.as_ref().unwrap();
    let (d, of) = (&governs.member.text, &governs.of.text);
    let [given, ends] = vocabulary.days_of("Delegation").unwrap();
    let trace = form.clauses.iter().any(|clause| matches!(clause.asks, DelegationAsks::Trace));
    let start = form.start.as_ref().map_or("", |start| &start.kind.text);
    let only = some(&governs.condition, |only| format!(" and {only}"));
    let stands = if trace { format!(" and {name}_traces(d)") } else { String::new() };
    let mut defines = format!(
        "define {name}_governs({d}: Delegation): yes_no = {d} is {of}{only}
        define {name}_runs(d: Delegation): yes_no = {name}_governs(d) and (d.{given} or else today) <= today
          and (d.{ends} or else today) >= today and (d.revoked is missing or d.revoked > today)
        define {name}_in_force(d: Delegation): yes_no = {name}_runs(d) and (d.decision is missing
          or (d.decision.outcome = adopted and d.decision.date <= (d.{given} or else today)))
        define {name}_stands(d: Delegation): yes_no = {name}_in_force(d){stands}
        define {name}_suffices(up: Delegation, d: Delegation, power: Power): yes_no =
          ((up.amount is missing and up.unlimited)
            or ((d.unlimited or else no) = no and up.amount >= d.amount and up.basis = d.basis))
          and (some held in up.powers: power inside held)
        define {name}_had(d: Delegation, power: Power): yes_no =
          some up in history of (d.from on d.{given}).received: {name}_suffices(up, d, power) and {name}_in_force(up)
        define {name}_lasts(d: Delegation, power: Power): yes_no = not {name}_in_force(d) or {name}_had(d, power)
        define {name}_clear(d: Delegation): yes_no =
          every up in d.from.received where {name}_in_force(up): {name}_clear(up)
        define {name}_leads_to(d: Delegation, back: Delegation): yes_no =
          some next in d.to.given where {name}_in_force(next): next = back or {name}_leads_to(next, back)
        define {name}_takes(one: Delegation, power: Power): yes_no =
          {name}_in_force(one) and (some mine in one.powers: mine inside power or power inside mine)
        define {name}_overlap(one: Delegation, other: Delegation, power: Power): yes_no =
          some mine in one.powers: (mine inside power or power inside mine)
            and (some theirs in other.powers: mine inside theirs and (theirs inside power or power inside theirs))\n"
    );
    if trace {
        defines += &format!(
            "define {name}_traces(d: Delegation): yes_no = d.from is {start} or (some up in history of d.from.received:
              {name}_in_force(up) and {name}_since(up, d) and {name}_traces(up))
            define {name}_since(up: Delegation, d: Delegation): yes_no = ({name}_in_force(up) on d.{given})
              or (some old in history of up.replaces where old.to = up.to: {name}_since(old, d))\n"
        );
    }
    let flows = form.clauses.iter().find_map(|clause| match &clause.asks {
        DelegationAsks::Flows(kinds) => Some(kinds),
        _ => None,
    });
    let rule_of = |clause: &mandat::syntax::tree::DelegationClause| {
        let mut binder = format!("{d} in {of}");
        let mut condition = format!("{name}_in_force({d})");
        let mut and = |only: &Option<Expr>| condition += &some(only, |only| format!(" and {only}"));
        let power_is = |power: &mandat::syntax::tree::WrittenPower| {
            let inner =
                power.paragraph.as_ref().map(|it| format!("{:?}", it.text)).map_or(String::new(), |paragraph| {
                    format!(" and (power.paragraph is missing or power.paragraph = {paragraph})")
                });
            let provision = power.provision.as_ref().map_or(String::new(), |it| {
                format!(" and (power.provision is missing or (power.provision = {:?}{inner}))", it.text)
            });
            format!("(power.act = {:?}{provision})", power.act.text)
        };
        let asks = match &clause.asks {
            DelegationAsks::Flows(kinds) => {
                let step = |pair: &[Name]| format!("({d}.from is {} and {d}.to is {})", pair[0].text, pair[1].text);
                format!("({}) on {d}.{given}", all(kinds.windows(2), step, " or "))
            }
            DelegationAsks::Trace => format!("{name}_stands({d})"),
            DelegationAsks::Wider => {
                condition = format!("{name}_stands({d}) and not {d}.from is {start}");
                let lasts = format!("{name}_lasts({d}, power)");
                format!(
                    "every power in {d}.powers: ({name}_had({d}, power) on {d}.{given})
                      and every up in history of ({d}.from on {d}.{given}).received
                        where {name}_suffices(up, {d}, power):
                        (up.{ends} is missing or ({lasts} on (up.{ends} + 1 day)))
                          and (up.revoked is missing or ({lasts} on up.revoked))"
                )
            }
            DelegationAsks::Circle => format!("{name}_clear({d}) or not {name}_leads_to({d}, {d})"),
            DelegationAsks::NotDelegable(Powers::Written(all_of)) => {
                format!("no power in {d}.powers: {}", all(all_of, power_is, " or "))
            }
            DelegationAsks::NotDelegable(Powers::Path(path)) => {
                format!("no power in {d}.powers: some held in {}: power inside held or held inside power", text(path))
            }
            DelegationAsks::Provision { condition } => {
                and(condition);
                format!("every power in {d}.powers: power.act is given and power.provision is given")
            }
            DelegationAsks::ReceivedBy { role, condition } => {
                and(condition);
                let held = format!("{d}.responsible in {d}.to.holders({})", role.text);
                format!("(({held}) on {d}.{given}) and {held}")
            }
            DelegationAsks::Recorded { fields, condition } => {
                and(condition);
                let written = |field: &Name| match vocabulary.field("Delegation", &field.text).is_some_and(several) {
                    true => format!("{d}.{} is not empty", field.text),
                    false => format!("{d}.{} is given", field.text),
                };
                all(fields, written, " and ")
            }
            DelegationAsks::Covered { shared } => {
                let kinds = flows.unwrap();
                let upper = all(&kinds[..kinds.len() - 1], |kind| format!("{d}.to is {}", kind.text), " or ");
                condition += &format!(" and ({upper})");
                let taking = |one: &str| format!("({one} in {d}.to.given where {name}_takes({one}, power))");
                let (one, other) = (taking("one"), taking("other"));
                let shared = some(shared, |by| format!(" and not (one.to in {by} and other.to in {by})"));
                format!(
                    "every power in {d}.powers: (some one in {d}.to.given: {name}_takes(one, power))
                      and (count of {one}.to <= 1 or (every one in {one}: no other in {other}:
                        other.to != one.to{shared} and {name}_overlap(one, other, power)))"
                )
            }
            DelegationAsks::Used => {
                binder = "decision in Decision".to_owned();
                // In force on the date of the decision too, which need not be known where it is under nothing.
                let Period { from, until } = &form.head.in_force;
                let in_force = [(">=", from), ("<=", until)].map(|(op, day)| {
                    day.as_ref().map_or(String::new(), |day| format!(" and decision.date {op} {}", day.text))
                });
                condition = format!("decision.under is given and {name}_governs(decision.under){}", in_force.concat());
                format!(
                    "({name}_stands(decision.under) and decision.decided_by = decision.under.to
                      and ((decision.amount is missing and decision.kind != spending)
                        or (decision.under.amount is missing and decision.under.unlimited)
                        or decision.amount <= decision.under.amount)
                      and (some held in decision.under.powers: decision.power inside held)) on decision.date"
                )
            }
        };
        let code = code(&form.name, clause.label.as_ref(), clause.asks.word());
        rule(&form.head, &code, &binder, &condition, "", &asks)
    };
    let decided = rule(
        &form.head,
        &code(&form.name, None, "decided"),
        &format!("{d} in {of}"),
        &format!(
            "{name}_runs({d}) and {d}.decision is given and ({d}.{given} is given or not ({d}.decision.outcome = adopted))"
        ),
        "",
        &format!(
            "{d}.decision is missing
              or ({d}.decision.outcome = adopted and {d}.decision.date <= ({d}.{given} or else today))"
        ),
    );
    defines + &decided + &all(&form.clauses, rule_of, "")
}
