use super::members::Values;
use crate::value::Value;

/// What was put under values: that of one value side by side, in the order in which it came.
#[derive(Debug)]
pub(super) struct ByValue<T> {
    numbers: Values,
    /// Where what is under each value begins, by the value's number; one more than there are.
    starts: Vec<u32>,
    items: Vec<T>,
}

/// What is being put under values.
#[derive(Debug)]
pub(super) struct Putting<T> {
    numbers: Values,
    /// How much there is under each value.
    counts: Vec<u32>,
    items: Vec<(u32, T)>,
}

impl<T> Default for Putting<T> {
    fn default() -> Self {
        Self { numbers: Values::default(), counts: Vec::new(), items: Vec::new() }
    }
}

impl<T: Copy> Putting<T> {
    /// Puts something under a value.
    pub(super) fn put(&mut self, value: Value, item: T) {
        let number = self.numbers.entry(value, index(self.counts.len()));
        match self.counts.get_mut(number as usize) {
            Some(count) => *count += 1,
            None => self.counts.push(1),
        }
        self.items.push((number, item));
    }

    /// All of it, to be looked up.
    pub(super) fn done(self) -> ByValue<T> {
        let mut starts = Vec::with_capacity(self.counts.len() + 1);
        let mut next = 0;
        for count in &self.counts {
            starts.push(next);
            next += count;
        }
        starts.push(next);
        let mut places = starts.clone();
        let Some(any) = self.items.first().map(|(_, item)| *item) else {
            return ByValue { numbers: self.numbers, starts, items: Vec::new() };
        };
        let mut items = vec![any; self.items.len()];
        for (number, item) in self.items {
            let place = places.get_mut(number as usize);
            let free = place.and_then(|place| {
                *place += 1;
                items.get_mut(*place as usize - 1)
            });
            free.into_iter().for_each(|free| *free = item);
        }
        ByValue { numbers: self.numbers, starts, items }
    }
}

impl<T> ByValue<T> {
    /// What is under a value.
    pub(super) fn get(&self, value: Value) -> &[T] {
        let found = self.numbers.get(value).and_then(|number| {
            let at = number as usize;
            self.items.get(*self.starts.get(at)? as usize..*self.starts.get(at + 1)? as usize)
        });
        found.unwrap_or(&[])
    }
}

/// A number that fits: there are fewer facts than the 2 GiB of all sources together may hold.
fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Exact, ThingId};

    #[test]
    fn what_is_under_a_value_is_found_in_its_order() {
        let values = [Value::Thing(ThingId(7)), Value::Number(Exact::ONE), Value::Thing(ThingId(2))];
        let mut putting = Putting::default();
        for item in 0..7_u32 {
            putting.put(values[item as usize % 3], item);
        }
        let by_value = putting.done();
        assert_eq!(values.map(|value| by_value.get(value)), [&[0, 3, 6][..], &[1, 4], &[2, 5]]);
        assert_eq!(by_value.get(Value::YesNo(true)), &[] as &[u32]);
        assert_eq!(Putting::<u32>::default().done().get(values[0]), &[] as &[u32]);
    }
}
