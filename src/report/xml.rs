/// XML as it is written, an element a line.
#[derive(Debug)]
pub(super) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A document with nothing in it.
    pub(super) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    /// An element with what is in it.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.begin(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.text.push_str(&format!("{:indent$}</{name}>\n", "", indent = self.depth * 2));
    }

    /// An element with text in it, or with nothing.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.begin(name, attributes);
        if text.is_empty() {
            self.text.push_str("/>\n");
        } else {
            self.text.push('>');
            escape(text, false, &mut self.text);
            self.text.push_str(&format!("</{name}>\n"));
        }
    }

    /// The document.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push_str(&format!("{:indent$}<{name}", "", indent = self.depth * 2));
        for (name, value) in attributes {
            self.text.push_str(&format!(" {name}=\""));
            escape(value, true, &mut self.text);
            self.text.push('"');
        }
    }
}

/// Text as XML 1.0 takes it: what no document may hold stands as `U+FFFD`.
///
/// `>` is always escaped, so that `]]>` does not come up; so are line ends in attributes, which a reader takes for spaces.
fn escape(text: &str, in_attribute: bool, written: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' if in_attribute => written.push_str("&quot;"),
            '\n' | '\t' if in_attribute => written.push_str(&format!("&#{};", u32::from(letter))),
            '\n' | '\t' => written.push(letter),
            _ if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {
                written.push(char::REPLACEMENT_CHARACTER);
            }
            _ => written.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_an_element_or_a_document() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "\"<\n&'")], |xml| xml.leaf("c", &[], "]]> \u{0}\u{1b}\u{FFFE} <d>\n"));
        let expected = "<a b=\"&quot;&lt;&#10;&amp;'\">\n  <c>]]&gt; \u{fffd}\u{fffd}\u{fffd} &lt;d&gt;\n</c>\n</a>\n";
        assert_eq!(xml.finish().split_once('\n').unwrap().1, expected);
    }
}
