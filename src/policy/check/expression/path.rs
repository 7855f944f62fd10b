use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::names::Item;
use crate::policy::check::strata::{Node, Sign};
use crate::policy::check::types::{along, comparable, fits, one};
use crate::policy::model::{Base, ClassId, DefineId, ExprId, ExprKind, FieldId, Type};
use crate::source::Span;
use crate::syntax::tree;

impl Body<'_, '_> {
    /// `team.owners`, or `team.holders(skrivar)`, which is `holders(team, skrivar)`.
    pub(super) fn step(
        &mut self,
        span: Span,
        base: &tree::Expr,
        name: &tree::Name,
        args: Option<&[tree::Expr]>,
    ) -> Checked {
        let of = self.expr(base, None);
        if let Some(args) = args {
            let define = self.called(name, args);
            return self.apply(span, name, define?, Some(of), args);
        }
        let of = of?;
        if let Base::Thing(class) = of.ty.base {
            if let Some(field) = self.visible_field(class, &name.text) {
                self.is_one_thing(of, name)?;
                return self.field(span, of, field);
            }
            if let Some(define) = self.property(name) {
                return self.apply(span, name, define, Some(Some(of)), &[]);
            }
            return self.no_field(class, name);
        }
        if let Some(define) = self.property(name) {
            return self.apply(span, name, define, Some(Some(of)), &[]);
        }
        let found = self.checker.type_words(of.ty);
        let message = Text::new(Phrase::NoFields).with("found", found).with("name", &*name.text);
        let help = Text::new(Phrase::NoFieldsHelp).with("name", &*name.text);
        self.error(Diagnostic::error(Code::UnknownField, message, name.span).help(help));
        None
    }

    /// A step along a field.
    fn field(&mut self, span: Span, of: Typed, field: FieldId) -> Checked {
        let ty = (*self.checker.field_types.get(usize::from(field.0))?)?;
        let ty = Type { base: ty.base, many: along(of.ty.many, ty.many) };
        self.push(span, ty, ExprKind::Field { base: of.id, field })
    }

    /// A field of a class that the pack can know of.
    fn visible_field(&self, class: ClassId, name: &str) -> Option<FieldId> {
        let field = self.checker.field_of(class, name)?;
        self.checker.names.sees(self.pack, self.checker.policy.field(field).pack).then_some(field)
    }

    /// A definition of one argument, which reads like a field.
    fn property(&self, name: &tree::Name) -> Option<DefineId> {
        match self.checker.names.find(self.pack, &name.text)?.item {
            Item::Define(id) => Some(id).filter(|id| self.checker.policy.define(*id).arguments.len() == 1),
            _ => None,
        }
    }

    fn no_field(&mut self, class: ClassId, name: &tree::Name) -> Checked {
        let policy = &self.checker.policy;
        let message =
            Text::new(Phrase::UnknownPolicyField).with("class", &*policy.class(class).name).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownField, message, name.span);
        let subs = policy.class(class).subs.iter().filter(|sub| **sub != class);
        let sub = subs.copied().find_map(|sub| Some((sub, self.visible_field(sub, &name.text)?)));
        let hidden = self.checker.field_of(class, &name.text);
        let error = if let Some((sub, field)) = sub {
            let sub = &*policy.class(sub).name;
            let here = Text::new(Phrase::FieldOfSubtype).with("sub", sub);
            let help = Text::new(Phrase::FieldOfSubtypeHelp).with("sub", sub).with("class", &*policy.class(class).name);
            error.also(self.checker.field_span(field), here).help(help)
        } else if let Some(field) = hidden {
            let of = policy.field(field).pack;
            let pack = &*policy.pack(of).name;
            let help = Text::new(Phrase::UseThePack).with("name", &*name.text).with("pack", pack);
            error.also(self.checker.field_span(field), Phrase::DeclaredInPolicy.into()).help(help)
        } else {
            self.near_field(error, class, name)
        };
        self.checker.unknown(self.pack, error);
        None
    }

    fn near_field(&self, error: Complaint, class: ClassId, name: &tree::Name) -> Diagnostic {
        let policy = &self.checker.policy;
        let fields = policy.class(class).fields.iter().map(|field| policy.field(*field));
        let alias = fields.clone().find(|field| field.names.by_lang.iter().any(|(_, word)| **word == *name.text));
        if let Some(field) = alias {
            let help = Text::new(Phrase::FieldAliasHelp).with("word", &*name.text).with("name", &*field.name);
            return error.also(field.span, Phrase::DeclaredInPolicy.into()).help(help);
        }
        let defines = self.checker.names.visible(self.pack).filter(|(_, of)| matches!(of.item, Item::Define(_)));
        let own = fields.clone().map(|field| (&*field.name, field.span));
        let near = nearest_one(&name.text, own.chain(defines.map(|(name, of)| (name, of.span))));
        with_nearest(error, near, || {
            let seen = fields.filter(|field| self.checker.names.sees(self.pack, field.pack));
            Text::new(Phrase::HelpHere).with("names", Arg::any_of(seen.map(|field| &*field.name)))
        })
    }

    /// `owned_by(team, top)`
    pub(super) fn call(&mut self, span: Span, name: &tree::Name, args: &[tree::Expr]) -> Checked {
        let Some(define) = self.called(name, args) else {
            // What is wrong with the arguments is wrong whatever is called.
            args.iter().filter(|arg| !self.is_open(arg)).collect::<Vec<_>>().into_iter().for_each(|arg| {
                self.expr(arg, None);
            });
            return None;
        };
        self.apply(span, name, define, None, args)
    }

    /// The definition that is called by a name.
    fn called(&mut self, name: &tree::Name, args: &[tree::Expr]) -> Option<DefineId> {
        let declaration = self.checker.names.find(self.pack, &name.text);
        if let Some(Item::Define(id)) = declaration.map(|declaration| declaration.item) {
            return Some(id);
        }
        if let Some(declaration) = declaration {
            let message = Text::new(Phrase::NotADefinition).with("name", &*name.text);
            let error = Diagnostic::error(Code::NotADefinition, message, name.span);
            let help = match declaration.item {
                Item::Kind(_) => Text::new(Phrase::KindHasNoArgumentsHelp).with("name", &*name.text),
                _ => Phrase::NotADefinitionHelp.into(),
            };
            self.error(error.also(declaration.span, Phrase::DeclaredInPolicy.into()).help(help));
            return None;
        }
        let message = Text::new(Phrase::UnknownDefinition).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownName, message, name.span);
        if let ("len" | "length" | "size" | "antal" | "antall", [set]) = (&*name.text, args) {
            let set = self.checker.sources.text(set.span);
            self.checker.unknown(self.pack, error.help(Text::new(Phrase::CountCallHelp).with("set", set)));
            return None;
        }
        let right = |item| matches!(item, Item::Define(_));
        let error = self.checker.suggest(self.pack, error, name, right, Phrase::DeclareDefinition);
        self.checker.unknown(self.pack, error);
        None
    }

    /// A definition with its arguments; the first may be checked already.
    fn apply(
        &mut self,
        span: Span,
        name: &tree::Name,
        define: DefineId,
        first: Option<Checked>,
        args: &[tree::Expr],
    ) -> Checked {
        let asked = self.checker.signatures.get(usize::from(define.0)).map(|of| of.arguments.clone())?;
        let given = args.len() + usize::from(first.is_some());
        if asked.len() != given {
            let message = Text::new(Phrase::ArgumentCount)
                .with("name", &*name.text)
                .with("asked", asked.len())
                .with("given", given);
            let error = Diagnostic::error(Code::WrongArguments, message, name.span);
            let place = self.checker.policy.define(define).span;
            let arguments = self.checker.trees.defines.get(usize::from(define.0)).map(|(_, tree)| &tree.arguments);
            let names: Vec<&str> = arguments.into_iter().flatten().map(|argument| &*argument.name.text).collect();
            let form =
                if names.is_empty() { name.text.to_string() } else { format!("{}({})", name.text, names.join(", ")) };
            let help = Text::new(Phrase::WriteHelp).with("text", form);
            self.error(error.also(place, Phrase::DeclaredInPolicy.into()).help(help));
            return None;
        }
        let mut asked = asked.into_iter();
        let first = first.map(|checked| self.argument(checked, asked.next().flatten()));
        let rest: Vec<Option<ExprId>> = self.signed(Sign::Either, |body| {
            let check = |(arg, ty): (&tree::Expr, Option<Type>)| {
                let checked = body.expr(arg, ty.map(|ty| ty.base));
                body.argument(checked, ty)
            };
            args.iter().zip(asked).map(check).collect()
        });
        let args: Option<Vec<ExprId>> = first.into_iter().chain(rest).collect();
        let ty = self.checker.result(define);
        let computed = args.iter().flatten().find(|arg| !self.is_drawn(**arg));
        let computed = computed.map(|arg| self.checker.policy.expr(*arg).span);
        self.uses(Node::Define(define), span, computed);
        let args = args?;
        let call = self.push(span, ty?, ExprKind::Call { define, args: args.clone() });
        self.in_state(span, &args, call)
    }

    fn argument(&mut self, checked: Checked, asked: Option<Type>) -> Option<ExprId> {
        let checked = self.single(checked?)?;
        let asked = asked?;
        let checked = self.shortened(checked, asked.base).unwrap_or(checked);
        if fits(&self.checker.policy, checked.ty.base, asked.base) {
            return Some(checked.id);
        }
        let place = self.checker.policy.expr(checked.id).span;
        let found = self.checker.type_words(checked.ty);
        let words = self.checker.type_words(one(asked.base));
        let message = Text::new(Phrase::WrongType).with("asked", words).with("found", found);
        let policy = &self.checker.policy;
        let help = match (asked.base, checked.ty.base) {
            (Base::Thing(sub), Base::Thing(class)) if comparable(policy, asked.base, checked.ty.base) => {
                Text::new(Phrase::FieldOfSubtypeHelp)
                    .with("sub", &*policy.class(sub).name)
                    .with("class", &*policy.class(class).name)
            }
            _ => self.checker.how_to_write(one(asked.base)),
        };
        self.error(Diagnostic::error(Code::WrongType, message, place).help(help));
        None
    }
}
