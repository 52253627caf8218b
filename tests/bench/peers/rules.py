"""The rules that look at an assessment once, from CEL to the language of a peer: true where the rule finds something.

They use a small part of CEL: facts of the profile, and the status of named answers. What is asked of each action, and
what counts answers, the peers have written by hand; BY_HAND names it, so that a new rule cannot be forgotten.
"""

import ast
import re

BY_HAND = {"APPLIES_TO_ACTIONS": "NAP-05 EVD-01 EVD-02 EVD-03 EVD-04 EVD-05 EVD-06 DAT-01 DAT-02 DAT-03 DAT-04 OWN-01 UNK-02 "
                                 "PRQ-01 PRQ-02 PRQ-03".split(),
           "COUNTS_ANSWERS": ["EVD-07", "UNK-01"]}


class Python:
    true, false, all, any, negated = "True", "False", " and ", " or ", "(not {})"

    def fact(self, name, value):
        return f"(profile.get({name!r}) is {value})"

    def given(self, name):
        return f"(profile.get({name!r}) is not None)"

    def status_in(self, action, statuses):
        return f"({action!r} in having[{statuses[0]!r}])" if len(statuses) == 1 else \
            "(" + " or ".join(self.status_in(action, [status]) for status in statuses) + ")"

    def begun(self, action):
        return f"({action!r} in begun)"

    def applies(self, action):
        return f"({action!r} in applying)"


class Jq:
    true, false, all, any, negated = "true", "false", " and ", " or ", "({} | not)"

    def fact(self, name, value):
        return f"($p.{name} == {str(value).lower()})"

    def given(self, name):
        return f"($p.{name} != null)"

    def status_in(self, action, statuses):
        return "(" + " or ".join(f'$s["{action}"] == "{status}"' for status in statuses) + ")"

    def begun(self, action):
        return self.status_in(action, ["implemented", "partial"])

    def applies(self, action):
        return f'$applies["{action}"]'


class Sql:
    true, false, all, any, negated = "true", "false", " AND ", " OR ", "(NOT {})"

    def fact(self, name, value):
        return f'(profile."{name}" IS NOT DISTINCT FROM {str(value).lower()})'

    def given(self, name):
        return f'(profile."{name}" IS NOT NULL)'

    def status_in(self, action, statuses):
        return f'"status {action}" IN (' + ", ".join(f"'{status}'" for status in statuses) + ")"

    def begun(self, action):
        return f'"begun {action}"'

    def applies(self, action):
        return f'"applies {action}"'


def is_call(node, name):
    return isinstance(node, ast.Call) and node.func.id == name


def translate(node, language, value):
    """An expression that is true where `node` is `value`. Where a fact is missing a node is neither true nor false."""
    def join(parts, operator):
        return "(" + operator.join(translate(part, language, value) for part in parts) + ")"

    def when(text):
        return text if value else language.negated.format(text)

    match node:
        case ast.BoolOp(op=ast.And(), values=parts):
            return join(parts, language.all if value else language.any)
        case ast.BoolOp(op=ast.Or(), values=parts):
            return join(parts, language.any if value else language.all)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return translate(operand, language, not value)
        case ast.Call(func=ast.Name(id="has"), args=[ast.Attribute(attr=fact)]):
            return when(language.given(fact))
        case ast.Attribute(value=ast.Name(id="profile"), attr=fact):
            return language.fact(fact, value)
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=action)]), attr="started"):
            return when(language.begun(action))
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=action)]), attr="done"):
            return when(language.status_in(action, ["implemented"]))
        case ast.Attribute(value=ast.Call(args=[ast.Constant(value=action)]), attr="applies"):
            return when(language.applies(action))
        case ast.Compare(left=ast.Attribute(value=ast.Call(args=[ast.Constant(value=action)]), attr="status"),
                         ops=[operator], comparators=[right]):
            statuses = ast.literal_eval(right)
            text = language.status_in(action, statuses if isinstance(statuses, list) else [statuses])
            return when(text) if isinstance(operator, (ast.Eq, ast.In)) else when(language.negated.format(text))
    raise ValueError("cannot translate " + ast.unparse(node))


def parse(cel):
    """But for its signs, this part of CEL reads as Python does."""
    text = re.sub(r"!(?!=)", " not ", cel.replace("&&", " and ").replace("||", " or "))
    return ast.parse(" ".join(text.split()).strip(), mode="eval").body


def once(framework, language):
    """(rule, expression) of each rule that looks at an assessment once; each is true where the rule finds something."""
    found = []
    for rule in framework["rules"]:
        known = BY_HAND["COUNTS_ANSWERS" if rule["once"] else "APPLIES_TO_ACTIONS"]
        if rule["id"] in known:
            continue
        if not rule["once"]:
            raise ValueError(f"{rule['id']} looks at each action: write it into the peers, and name it here")
        applies = translate(parse(rule["applies_when"] or "True"), language, True)
        require = parse(rule["require"])
        fails = language.negated.format(translate(require, language, True)) if rule["missing_fails"] \
            else translate(require, language, False)
        found.append((rule, f"({applies}{language.all}{fails})"))
    return found
