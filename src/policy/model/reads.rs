use rustc_hash::FxHashSet;

use super::{
    Base, ClassId, ClassKind, Clause, ExprId, ExprKind, Field, FieldId, Filter, Origin, Policy, Quantifier, Rule,
    TemplatePart,
};

impl ExprKind {
    /// The expressions directly below this one, in the order of the text.
    pub fn children(&self) -> Vec<ExprId> {
        match self {
            Self::Value(_)
            | Self::Known(..)
            | Self::Parameter(_)
            | Self::Today
            | Self::Organisation
            | Self::Variable(_)
            | Self::Extent(_)
            | Self::KindExtent(_)
            | Self::HistoryOfExtent(_) => Vec::new(),
            Self::Field { base, .. } | Self::HistoryOfField { base, .. } => vec![*base],
            Self::Call { args, .. } => args.clone(),
            Self::And(parts) | Self::Or(parts) | Self::ExactlyOne(parts) | Self::Set(parts) => parts.clone(),
            Self::Not(part)
            | Self::Given(part)
            | Self::Empty(part)
            | Self::IsClass(part, _)
            | Self::IsKind(part, _)
            | Self::Matches(part, _)
            | Self::Negate(part)
            | Self::Before(part)
            | Self::Aggregate(_, part)
            | Self::Distinct(part) => vec![*part],
            Self::If(one, other)
            | Self::Told(one, other)
            | Self::Compare(_, one, other)
            | Self::In(one, other)
            | Self::Inside(one, other)
            | Self::OrElse(one, other)
            | Self::Arithmetic(_, one, other)
            | Self::Combine(_, one, other)
            | Self::On { value: one, day: other } => vec![*one, *other],
            Self::Quantified(quantified) => {
                let amount = match quantified.quantifier {
                    Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) => {
                        Some(amount)
                    }
                    Quantifier::Every | Quantifier::Some | Quantifier::No => None,
                };
                let parts = [amount, Some(quantified.range), quantified.condition, quantified.body];
                parts.into_iter().flatten().collect()
            }
            Self::Filtered(filter) | Self::Share(filter) => filter.children(),
            Self::Latest { members, by } => members.children().into_iter().chain([*by]).collect(),
            Self::LongestGap { dates, from, to } => vec![*dates, *from, *to],
        }
    }
}

impl Filter {
    fn children(&self) -> Vec<ExprId> {
        std::iter::once(self.range).chain(self.condition).collect()
    }
}

impl Policy {
    /// The parts of expressions, those of the definitions and kinds that they name too, each once.
    pub fn reached<'a>(&'a self, exprs: &[ExprId]) -> impl Iterator<Item = &'a ExprKind> + use<'a> {
        let mut seen = FxHashSet::default();
        let mut left: Vec<ExprId> = exprs.iter().rev().copied().collect();
        let next = move || {
            let id = std::iter::from_fn(|| left.pop()).find(|id| seen.insert(*id))?;
            let kind = &self.expr(id).kind;
            left.extend(kind.children().into_iter().rev());
            match kind {
                ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => left.push(self.kind(*kind).condition),
                ExprKind::Call { define, .. } => left.push(self.define(*define).body),
                _ => {}
            }
            Some(kind)
        };
        std::iter::from_fn(next)
    }

    /// What the outcomes of a rule hang on.
    pub fn reads<'r>(&self, rule: &'r Rule) -> &'r Reads {
        rule.reads.get_or_init(|| {
            let exceptions = rule.exceptions.iter().chain(rule.clauses.iter().flat_map(|clause| &clause.exceptions));
            let conditions = exceptions.filter_map(|id| self.exception(*id).condition);
            let clauses = rule.clauses.iter().map(|clause| clause.expr);
            let binders = rule.binders.iter().map(|binder| binder.range);
            let exprs: Vec<ExprId> =
                binders.chain(rule.condition).chain(rule.judged).chain(clauses).chain(conditions).collect();
            self.reads_of(&exprs)
        })
    }

    /// What is told of the outcomes of a rule hangs on: what its sentences read too, and what records are called by that
    /// they may name.
    pub fn tells<'r>(&self, rule: &'r Rule) -> &'r Reads {
        rule.tells.get_or_init(|| {
            let templates = |clause: &'r Clause| clause.says.iter().chain(&clause.help).map(|(_, template)| template);
            let parts = rule.clauses.iter().flat_map(templates).flat_map(|template| &template.parts);
            let said = parts.filter_map(|part| match part {
                TemplatePart::Value(expr) => Some(*expr),
                TemplatePart::Words(_) => None,
            });
            let exprs: Vec<ExprId> = said.chain(rule.clauses.iter().filter_map(|clause| clause.at)).collect();
            let (mut tells, of_sentences) = (self.reads(rule).clone(), self.reads_of(&exprs));
            of_sentences.classes.iter().for_each(|class| tells.class(*class));
            tells.fields.extend(of_sentences.fields);
            let of_field = |field: &FieldId| [Base::Thing(self.field(*field).class), self.field(*field).ty.base];
            let named = tells.fields.iter().flat_map(of_field).filter_map(|base| match base {
                Base::Thing(class) => Some(class),
                _ => None,
            });
            let mut left: Vec<ClassId> = named.chain(tells.classes.iter().copied()).collect();
            let mut seen = FxHashSet::default();
            while let Some(class) = left.pop() {
                if seen.insert(class) {
                    self.names(class, &mut tells, &mut left);
                }
            }
            tells
        })
    }

    /// Adds what a thing of a class is called by where it is a record, and the classes of what may hold one.
    fn names(&self, class: ClassId, reads: &mut Reads, holders: &mut Vec<ClassId>) {
        holders.extend(&self.class(class).subs);
        let ClassKind::Record { key, within, short, .. } = &self.class(class).kind else { return };
        key.iter().chain(within).chain(short).for_each(|field| reads.field(self, *field));
        let is_it = |base: Base| matches!(base, Base::Thing(of) if of == class || self.class(of).subs.contains(&class));
        let holding = |field: &Field| field.origin.is_stored() && is_it(field.ty.base);
        for (field, number) in self.fields.iter().zip(0..).filter(|(field, _)| holding(field)) {
            reads.field(self, FieldId(number));
            holders.push(field.class);
        }
    }

    /// What expressions read.
    pub fn reads_of(&self, exprs: &[ExprId]) -> Reads {
        let mut reads = Reads::default();
        self.reached(exprs).for_each(|kind| self.own_reads(kind, &mut reads));
        reads
    }

    /// Adds what an expression reads that none of its parts does.
    fn own_reads(&self, kind: &ExprKind, reads: &mut Reads) {
        match kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => reads.class(*class),
            ExprKind::KindExtent(kind) => reads.class(self.kind(*kind).class),
            ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => reads.field(self, *field),
            // By which fields one record lies inside another hangs on what they are.
            ExprKind::Inside(..) => {
                self.within().for_each(|field| reads.field(self, field));
                self.compared(kind, reads);
            }
            _ => self.compared(kind, reads),
        }
    }

    /// Adds what records say that an expression may hold against each other: they are equal where all of it is.
    fn compared(&self, kind: &ExprKind, reads: &mut Reads) {
        let holds = matches!(
            kind,
            ExprKind::Compare(..)
                | ExprKind::In(..)
                | ExprKind::Inside(..)
                | ExprKind::Combine(..)
                | ExprKind::Distinct(_)
        );
        let mut left: Vec<Base> =
            if holds { kind.children() } else { Vec::new() }.iter().map(|part| self.expr(*part).ty.base).collect();
        let mut seen = FxHashSet::default();
        while let Some(base) = left.pop() {
            let Base::Thing(class) = base else { continue };
            let is_new =
                |class: &&ClassId| matches!(self.class(**class).kind, ClassKind::Record { .. }) && seen.insert(**class);
            for class in self.class(class).subs.iter().filter(is_new) {
                let fields = self.class(*class).fields.iter();
                for field in fields.filter(|field| self.field(**field).origin.is_stored()) {
                    reads.fields.insert(*field);
                    left.push(self.field(*field).ty.base);
                    if let Origin::Default(path) = &self.field(*field).origin {
                        reads.fields.extend(path);
                    }
                }
            }
        }
    }

    /// What the value of a field hangs on.
    pub fn reads_of_field(&self, field: FieldId) -> Reads {
        let mut reads = Reads::default();
        reads.field(self, field);
        reads
    }

    /// What an expression reads that none of its parts does.
    pub fn reads_itself(&self, kind: &ExprKind) -> Reads {
        let mut reads = Reads::default();
        self.own_reads(kind, &mut reads);
        reads
    }

    /// The fields by which records lie inside each other.
    fn within(&self) -> impl Iterator<Item = FieldId> {
        self.classes
            .iter()
            .flat_map(|class| match &class.kind {
                ClassKind::Record { within, .. } => within.as_slice(),
                ClassKind::Root | ClassKind::Entity(_) => &[],
            })
            .copied()
    }
}

/// What somebody reads of an organisation.
#[derive(Clone, Debug, Default)]
pub struct Reads {
    /// The classes of which all things may be read, in the order of the text.
    pub classes: Vec<ClassId>,
    /// The fields whose values may be read, be it from the other side or as the default of another.
    pub fields: FxHashSet<FieldId>,
}

impl Reads {
    fn class(&mut self, class: ClassId) {
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }

    /// Adds what the value of a field hangs on.
    pub fn field(&mut self, policy: &Policy, field: FieldId) {
        if !self.fields.insert(field) {
            return;
        }
        match &policy.field(field).origin {
            Origin::Inverse(of) => {
                self.class(policy.field(*of).class);
                self.field(policy, *of);
            }
            Origin::Default(path) => path.iter().for_each(|step| self.field(policy, *step)),
            Origin::Written | Origin::ElseNone | Origin::Container | Origin::Id => {}
        }
    }
}
