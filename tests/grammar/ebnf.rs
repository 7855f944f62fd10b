//! A reader of the notation in which the grammar is written.

/// What stands on the right side of a production.
#[derive(Debug)]
pub(crate) enum Node {
    /// `"rule"`
    Quoted(String),
    /// `NAME`
    Terminal(String),
    /// `expression`
    Production(String),
    /// `a b`
    Sequence(Vec<Node>),
    /// `a | b`
    Choice(Vec<Node>),
    /// `[ a ]`
    Optional(Box<Node>),
    /// `{ a }`
    Repeated(Box<Node>),
}

impl Node {
    /// Takes a word of the grammar out of it, by its number from nought, and says which one that was.
    pub(crate) fn take(&mut self, number: &mut usize) -> Option<String> {
        match self {
            // No text has this.
            Self::Quoted(word) if *number == 0 => Some(std::mem::replace(word, "\0".to_owned())),
            Self::Quoted(_) => {
                *number -= 1;
                None
            }
            Self::Terminal(_) | Self::Production(_) => None,
            Self::Sequence(all) | Self::Choice(all) => all.iter_mut().find_map(|one| one.take(number)),
            Self::Optional(inside) | Self::Repeated(inside) => inside.take(number),
        }
    }
}

/// The productions in the order of the file; the first one is the start.
pub(crate) fn read(text: &str) -> Vec<(String, Node)> {
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let mut productions = Vec::new();
    while reader.at < tokens.len() {
        let name = reader.next();
        reader.expect("=");
        productions.push((name, reader.choice()));
        reader.expect(";");
    }
    productions
}

fn tokens(text: &str) -> Vec<String> {
    let pattern = regex::Regex::new(r#"(?s)\(\*.*?\*\)|"[^"]*"|\w+|\S"#).unwrap();
    let all = pattern.find_iter(text).map(|found| found.as_str().to_owned());
    all.filter(|token| !token.starts_with("(*")).collect()
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> &str {
        &self.tokens[self.at]
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }

    fn expect(&mut self, token: &str) {
        assert_eq!(self.next(), token, "in the grammar, at token {}", self.at);
    }

    fn choice(&mut self) -> Node {
        let mut all = vec![self.sequence()];
        while self.peek() == "|" {
            self.at += 1;
            all.push(self.sequence());
        }
        if all.len() == 1 { all.remove(0) } else { Node::Choice(all) }
    }

    fn sequence(&mut self) -> Node {
        let mut all = Vec::new();
        while !matches!(self.peek(), "|" | ")" | "]" | "}" | ";") {
            all.push(self.one());
        }
        if all.len() == 1 { all.remove(0) } else { Node::Sequence(all) }
    }

    fn one(&mut self) -> Node {
        let token = self.next();
        match token.as_str() {
            "(" => self.until(")", |inside| inside),
            "[" => self.until("]", |inside| Node::Optional(Box::new(inside))),
            "{" => self.until("}", |inside| Node::Repeated(Box::new(inside))),
            _ if token.starts_with('"') => Node::Quoted(token.trim_matches('"').to_owned()),
            _ if token.chars().all(char::is_uppercase) => Node::Terminal(token),
            _ => Node::Production(token),
        }
    }

    fn until(&mut self, end: &str, wrap: impl Fn(Node) -> Node) -> Node {
        let inside = self.choice();
        self.expect(end);
        wrap(inside)
    }
}
