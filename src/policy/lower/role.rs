use super::make::{Make, named};
use super::sentence::{Arg, Said, rather};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use crate::syntax::tree::{
    Argument, Binder, Bound, Clause, Comparison, Cover, Define, Expr, ExprKind, Is, Item, LiteralKind, Multiplicity,
    Name, Quantifier, Role, RoleAsks, RoleClause, Rule, Str, Type,
};

/// What one who has the role is called in the rules, and what records it.
const HOLDER: &str = "holder";
const ASSIGNMENT: &str = "assignment";

/// Another one who has a role with them.
const OTHER: &str = "other";

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
        let mut titles = rather(&clause.own.titles, said.titles(self.words, clause.span));
        let text = titles.iter().position(|title| title.lang == Lang::En).map(|at| titles.remove(at).text);
        let span = clause.label.as_ref().map_or(clause.span, |label| label.span);
        let help = said.help.map_or_else(Vec::new, |help| said.sentence(help, self.words, clause.span));
        let asks = Clause {
            span: clause.span,
            force: clause.force,
            label: None,
            expr,
            says: rather(&clause.own.says, said.sentence(said.says, self.words, clause.span)),
            help: rather(&clause.own.help, help),
            at,
        };
        Rule {
            code: Name { text: self.code(clause).into(), span },
            text: text.unwrap_or_else(|| Str { text: "".into(), span }),
            titles,
            cites: if clause.own.cites.is_empty() { self.role.cites.clone() } else { clause.own.cites.clone() },
            binders: vec![self.binder(&clause.asks, make)],
            condition,
            in_force: self.role.in_force.clone(),
            judged: None,
            open: self.role.open,
            at: None,
            clauses: vec![asks],
            form: Some(clause.span),
        }
    }

    fn code(&self, clause: &'a RoleClause) -> String {
        format!("{}.{}", self.role.name.text, self.word(clause))
    }

    /// Whom the rule is about: what has the role, or each person.
    fn binder(&self, asks: &RoleAsks, make: Make) -> Binder {
        match asks {
            RoleAsks::PerPerson(_) => Binder { names: vec![make.name(HOLDER)], range: make.variable("Person") },
            _ => Binder { names: vec![self.member.clone()], range: named(&self.role.of) },
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

    /// `team.holders(skrivar)`
    fn holders(&self, make: Make) -> Expr {
        make.of(named(&self.member), "holders", named(&self.role.name))
    }

    /// `team.roles`
    fn roles_of(&self, make: Make) -> Option<Expr> {
        Some(make.field(named(&self.member), "roles"))
    }

    /// `assignment.role = skrivar`
    fn of_role(&self, make: Make) -> Expr {
        make.equal(make.field(make.variable(ASSIGNMENT), "role"), named(&self.role.name))
    }

    /// `every holder in team.holders(skrivar): …`
    fn every_holder(&self, make: Make, body: Expr) -> Expr {
        make.quantified(Quantifier::Every, HOLDER, self.holders(make), None, body)
    }

    /// `every assignment in team.roles where assignment.role = skrivar: …`
    fn every_assignment(&self, make: Make, body: Expr) -> Expr {
        let range = make.field(named(&self.member), "roles");
        make.quantified(Quantifier::Every, ASSIGNMENT, range, Some(self.of_role(make)), body)
    }

    /// Those who may nominate are read on the first day of the assignment, but for what is the same on all days.
    fn nominated(&self, make: Make, path: &Expr) -> Expr {
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
    fn apart(&self, make: Make, role: &Name, within: Option<&Expr>) -> Expr {
        let both = |of: Expr| make.is_in(make.variable(HOLDER), make.of(of, "holders", named(role)));
        let body = match within {
            None => both(named(&self.member)),
            Some(path) => {
                let body = both(make.variable("party"));
                make.quantified(Quantifier::Some, "party", path.clone(), None, body)
            }
        };
        make.quantified(Quantifier::No, HOLDER, self.holders(make), None, body)
    }

    /// Somebody has the role, and where an amount is named, a cost reaches it.
    fn apart_where(&self, make: Make, below: Option<&Expr>) -> Expr {
        let held = make.is(self.holders(make), true, Is::Empty);
        let Some(below) = below else { return held };
        let amount = make.field(make.variable("cost"), "amount");
        let reaches = make.compare(amount, Comparison::GreaterEqual, below.clone());
        let costs = make.field(named(&self.member), "costs");
        make.all(vec![held, make.quantified(Quantifier::Some, "cost", costs, None, reaches)])
    }

    /// `assignment.deputy is given and assignment.deputy != assignment.holder`
    fn deputy(&self, make: Make) -> Expr {
        let of = |field| make.field(make.variable(ASSIGNMENT), field);
        let other = make.compare(of("deputy"), Comparison::NotEqual, of("holder"));
        self.every_assignment(make, make.all(vec![make.is(of("deputy"), false, Is::Given), other]))
    }

    /// `team.kontrollor_vacant <= D`. Where the role is required, that it is empty now is told by that clause.
    fn vacant(&self, make: Make, most: &'a Expr, word: &str) -> Asked<'a> {
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

    fn vacancy_name(&self, word: &str) -> String {
        format!("{}_{word}", self.role.name.text)
    }

    /// `define kontrollor_vacant(team: Team): duration = longest gap in team.holders(kontrollor) from
    /// team.established to today`
    fn vacancy(&self, make: Make, word: &str) -> Item {
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
        })
    }

    /// Somebody has the role; or, where it may be vacant for a time, it was not empty for all of that time.
    fn filled(&self, make: Make) -> Expr {
        let filled = make.is(self.holders(make), true, Is::Empty);
        let grace = self.role.clauses.iter().find_map(|clause| match &clause.asks {
            RoleAsks::Vacant(most) => Some(most),
            _ => None,
        });
        let Some(grace) = grace else { return filled };
        let Some(first) = self.words.first_day(&self.role.of.text) else { return filled };
        let before = make.minus(make.today(), grace.clone());
        let young = make.compare(make.field(named(&self.member), &first), Comparison::Greater, before.clone());
        let gap = make.longest_gap(self.holders(make), before, make.today());
        let lately = make.compare(gap, Comparison::LessEqual, grace.clone());
        make.any(vec![filled, young, lately])
    }

    /// `(assignment.to or else today) < assignment.from + D`
    fn term(&self, make: Make, most: &Expr) -> Expr {
        let of = |field| make.field(make.variable(ASSIGNMENT), field);
        let last = make.or_else(of("to"), make.today());
        let body = make.compare(last, Comparison::Less, make.plus(of("from"), most.clone()));
        self.every_assignment(make, body)
    }

    /// `count of (assignment in history of team.roles where …) <= n`
    fn terms(&self, make: Make, most: &Expr) -> Expr {
        let same = make.equal(make.field(make.variable(ASSIGNMENT), "holder"), make.variable(HOLDER));
        let ever = make.history(make.field(named(&self.member), "roles"));
        let terms = make.those(ASSIGNMENT, ever, make.all(vec![self.of_role(make), same]));
        self.every_holder(make, make.compare(make.count(terms), Comparison::LessEqual, most.clone()))
    }

    /// `for holder in Person where some …` and `count of (assignment in Team.roles where …) <= n`
    fn per_person(&self, make: Make, most: &'a Expr) -> Asked<'a> {
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
    fn cover(&self, make: Make, cover: &Cover) -> Expr {
        let of = |role: &Name| make.of(named(&self.member), "holders", named(role));
        let more = number_of(cover).saturating_sub(2);
        let names: Vec<String> =
            (0..more).map(|at| if at == 0 { OTHER.to_owned() } else { format!("{OTHER}_{}", at + 1) }).collect();
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

    fn said_of_cover(&self, cover: &'a Cover) -> Said<'a> {
        let (title, says) = match cover.away {
            Some(_) => (Phrase::RoleCoverAway, Phrase::RoleCoverAwaySays),
            None => (Phrase::RoleCover, Phrase::RoleCoverSays),
        };
        let roles = std::iter::once(&self.role.name).chain(&cover.roles).map(|role| &*role.text).collect();
        self.said(title, says).with("roles", Arg::AllOf(roles)).with("limit", Arg::Number(&cover.number.text))
    }

    /// What a clause says, with the role and what has it.
    fn said(&self, title: Phrase, says: Phrase) -> Said<'a> {
        let role = ("role", Arg::Called(&self.role.name.text));
        let team = ("team", Arg::Place(format!("{{{}}}", self.member.text)));
        Said { title, says, help: None, args: vec![role, team] }
    }

    fn said_of_nomination(&self, path: &'a Expr) -> Said<'a> {
        let said = self.said(Phrase::RoleNominatedBy, Phrase::RoleNominatedBySays).path(path);
        said.place("who", "assignment.holder").place("by", "assignment.nominated_by")
    }

    fn said_apart(&self, role: &'a Name, within: Option<&'a Expr>, below: Option<&'a Expr>) -> Said<'a> {
        let title = if below.is_some() { Phrase::RoleApartAbove } else { Phrase::RoleApart };
        let says = if within.is_some() { Phrase::RoleApartWithinSays } else { Phrase::RoleApartSays };
        let said = self.said(title, says).of_holder().with("second", Arg::Called(&role.text));
        let said = below.into_iter().fold(said, |said, below| said.with("limit", Arg::Limit(below)));
        within.into_iter().fold(said, |said, _| said.place("there", "party")).help(Phrase::RoleApartHelp)
    }

    /// What is wrong with a clause that can't be meant, whatever its names stand for.
    fn senseless(&self, clause: &RoleClause) -> Option<Diagnostic> {
        let of = &self.role.of;
        match &clause.asks {
            RoleAsks::Vacant(_) if !self.words.lacks(&of.text) && self.words.first_day(&of.text).is_none() => {
                let message = Text::new(Phrase::NotDatedThing).with("name", &*of.text);
                let error = Diagnostic::error(Code::SenselessClause, message, of.span);
                Some(error.also(clause.span, Phrase::VacancyHere.into()).help(Phrase::NotDatedThingHelp.into()))
            }
            RoleAsks::Apart { role, within: None, .. } | RoleAsks::Together(role)
                if role.text == self.role.name.text =>
            {
                let message = Text::new(Phrase::SameRole).with("name", &*role.text);
                let error = Diagnostic::error(Code::SenselessClause, message, role.span);
                Some(error.help(Phrase::SameRoleHelp.into()))
            }
            RoleAsks::Holders { bound: Bound::Exactly | Bound::AtMost, number }
            | RoleAsks::Terms(number)
            | RoleAsks::PerPerson(number)
                if is_nought(number) =>
            {
                let error = Diagnostic::error(Code::SenselessClause, Phrase::NoHoldersAtAll.into(), number.span);
                Some(error.help(Phrase::NoHoldersAtAllHelp.into()))
            }
            RoleAsks::Apart { role, .. } | RoleAsks::Together(role) => self.words.unknown_role(role),
            RoleAsks::Cover(cover) => self.senseless_cover(cover),
            _ => None,
        }
    }

    /// Fewer than two are at least one, and one holder for each role is always enough.
    fn senseless_cover(&self, cover: &Cover) -> Option<Diagnostic> {
        let names: Vec<&Name> = std::iter::once(&self.role.name).chain(&cover.roles).collect();
        let same = |at: usize, name: &Name| names.iter().take(at).any(|other| other.text == name.text);
        if let Some((_, name)) = names.iter().enumerate().find(|(at, name)| same(*at, name)) {
            let message = Text::new(Phrase::RoleTwice).with("name", &*name.text);
            let error = Diagnostic::error(Code::SenselessClause, message, name.span);
            return Some(error.help(Phrase::SameRoleHelp.into()));
        }
        if let Some(error) = cover.roles.iter().find_map(|role| self.words.unknown_role(role)) {
            return Some(error);
        }
        if (2..=names.len()).contains(&number_of(cover)) {
            return None;
        }
        let phrase = if number_of(cover) < 2 { Phrase::CoverTooFew } else { Phrase::CoverTooMany };
        let message = Text::new(phrase).with("roles", names.len().to_string());
        let error = Diagnostic::error(Code::SenselessClause, message, cover.number.span);
        Some(error.help(Text::new(Phrase::CoverNumberHelp).with("roles", names.len().to_string())))
    }

    /// Two clauses of one code.
    fn twice(&self, clause: &RoleClause, first: &RoleClause) -> Diagnostic {
        let message = Text::new(Phrase::SameClause).with("code", self.code(clause));
        let place = clause.label.as_ref().map_or(clause.span, |label| label.span);
        let error = Diagnostic::error(Code::CodeTwice, message, place).also(first.span, Phrase::FirstHere.into());
        error.help(Text::new(Phrase::SameClauseHelp).with("clause", clause.asks.word()))
    }
}

impl<'a> Said<'a> {
    fn with(mut self, name: &'static str, arg: Arg<'a>) -> Self {
        self.args.push((name, arg));
        self
    }

    fn place(self, name: &'static str, path: &str) -> Self {
        self.with(name, Arg::Place(format!("{{{path}}}")))
    }

    fn of_holder(self) -> Self {
        self.place("who", HOLDER)
    }

    fn path(self, path: &'a Expr) -> Self {
        self.with("path", Arg::Path(path))
    }

    fn help(self, help: Phrase) -> Self {
        Self { help: Some(help), ..self }
    }
}

/// Says that no number of holders is what a clause asks for and what one before it does.
fn contradiction<'a>(clause: &RoleClause, mut before: impl Iterator<Item = &'a RoleClause>) -> Option<Diagnostic> {
    let (least, most) = holders_of(clause)?;
    let against = before.find(|other| holders_of(other).is_some_and(|(low, high)| high < least || most < low))?;
    let error = Diagnostic::error(Code::SenselessClause, Phrase::NoNumber.into(), clause.span);
    Some(error.also(against.span, Phrase::OtherNumber.into()).help(Phrase::NoNumberHelp.into()))
}

/// The least and the greatest number of holders that a clause allows, where both are written out.
fn holders_of(clause: &RoleClause) -> Option<(u64, u64)> {
    let RoleAsks::Holders { bound, number } = &clause.asks else { return None };
    let ExprKind::Literal(literal) = &number.kind else { return None };
    let LiteralKind::Number(digits) = &literal.kind else { return None };
    let number = digits.parse().ok()?;
    Some(match bound {
        Bound::Exactly => (number, number),
        Bound::AtLeast => (number, u64::MAX),
        Bound::AtMost => (0, number),
    })
}

/// How many it takes; nought where it is no whole number.
fn number_of(cover: &Cover) -> usize {
    cover.number.text.parse().unwrap_or(0)
}

fn is_nought(number: &Expr) -> bool {
    match &number.kind {
        ExprKind::Literal(literal) => match &literal.kind {
            LiteralKind::Number(digits) => digits.chars().all(|digit| matches!(digit, '0' | '.')),
            _ => false,
        },
        _ => false,
    }
}
