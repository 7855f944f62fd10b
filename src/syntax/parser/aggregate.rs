use super::super::tree::{Aggregate, Combination, Expr, ExprKind};
use super::{Parsed, Parser};

impl Parser<'_> {
    /// aggregate
    pub(super) fn aggregate(&mut self) -> Parsed<Expr> {
        let word = self.word();
        let start = self.bump().span;
        let kind = match word {
            "count" => self.of(Aggregate::Count)?,
            "sum" => self.of(Aggregate::Sum)?,
            "min" => self.of(Aggregate::Min)?,
            "max" => self.of(Aggregate::Max)?,
            "history" => self.history()?,
            "distinct" => ExprKind::Distinct(Box::new(self.operand()?)),
            _ => self.longest_gap()?,
        };
        Ok(Expr { span: self.since(start), kind })
    }

    /// "of" operand
    fn of(&mut self, function: Aggregate) -> Parsed<ExprKind> {
        self.expect_word("of")?;
        Ok(ExprKind::Aggregate { function, of: Box::new(self.operand()?) })
    }

    /// "of" operand
    fn history(&mut self) -> Parsed<ExprKind> {
        self.expect_word("of")?;
        Ok(ExprKind::History(Box::new(self.operand()?)))
    }

    /// "gap" "in" operand "from" sum "to" sum
    fn longest_gap(&mut self) -> Parsed<ExprKind> {
        self.expect_words(&["gap", "in"])?;
        let dates = Box::new(self.operand()?);
        self.expect_word("from")?;
        let from = Box::new(self.sum()?);
        self.expect_word("to")?;
        Ok(ExprKind::LongestGap { dates, from, to: Box::new(self.sum()?) })
    }

    /// What makes one value of several that stand in parentheses, by its first word.
    pub(super) fn combination(&mut self) -> Parsed<Expr> {
        let word = self.word();
        let start = self.bump().span;
        let kind = match word {
            "share" => self.share()?,
            "latest" => self.filtered()?.map_or(ExprKind::Invalid, |filter| ExprKind::Latest(Box::new(filter))),
            "both" => self.combined(Combination::Both)?,
            "either" => self.combined(Combination::Either)?,
            _ => self.exactly_one()?,
        };
        Ok(Expr { span: self.since(start), kind })
    }

    /// "of" filtered
    fn share(&mut self) -> Parsed<ExprKind> {
        self.expect_word("of")?;
        Ok(self.filtered()?.map_or(ExprKind::Invalid, |filter| ExprKind::Share(Box::new(filter))))
    }

    /// "(" expression "," expression ")"
    fn combined(&mut self, op: Combination) -> Parsed<ExprKind> {
        let operands = self.pair()?;
        Ok(operands.map_or(ExprKind::Invalid, |(left, right)| ExprKind::Combine {
            left: Box::new(left),
            op,
            right: Box::new(right),
        }))
    }

    /// "one" "of" "(" expression { "," expression } ")"
    fn exactly_one(&mut self) -> Parsed<ExprKind> {
        self.expect_words(&["one", "of"])?;
        Ok(self.one_or_more()?.map_or(ExprKind::Invalid, ExprKind::ExactlyOne))
    }
}
