import type { z } from "zod";
import { type FieldIssue, Refusal } from "./errors";
import { shorten } from "./shorten";

type Issue = z.core.$ZodIssue;

/** All violations of one request, joined into one message the way the v1 server does (catalog.md §1.4). */
export function refusalOfIssues(issues: readonly Issue[]): Refusal {
  const fields = issues.flatMap((issue) => fieldIssues(issue, []));
  const shownFields = fields.slice(0, 50);
  return new Refusal("invalid_data", shownFields.map(sentence).join(", "), { fields: shownFields });
}

const sentence = ({ path, message }: FieldIssue): string =>
  message.startsWith("property ") ? message : `${path || "the input"} ${message}`;

function fieldIssues(issue: Issue, parent: readonly PropertyKey[]): FieldIssue[] {
  const path = [...parent, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].map(String).join("."),
      message: `property ${shorten(key)} should not exist`,
    }));
  }
  if (issue.code === "invalid_union") return unionIssues(issue, path);
  return [{ path: path.map(String).join("."), message: predicate(issue) }];
}

/** The branch that got furthest says most about what is wrong. */
function unionIssues(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PropertyKey[],
): FieldIssue[] {
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const nested = branches.find((errors) =>
    errors.every((error) => error.path.length > 0 || error.code === "unrecognized_keys"),
  );
  const refined = branches.find((errors) => errors.every((error) => error.code === "custom"));
  const best = nested ?? refined;
  if (best) return best.flatMap((error) => fieldIssues(error, path));
  const expected = branches.flatMap((errors) =>
    errors.flatMap((e) => (e.code === "invalid_type" ? [e.expected] : [])),
  );
  const message =
    expected.length > 0 ? `must be ${[...new Set(expected)].map(article).join(" or ")}` : "is not valid";
  return [{ path: path.map(String).join("."), message }];
}

function predicate(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is required"
        : `must be ${article(issue.expected)}`;
    case "too_small":
      return limit(issue.origin, "at least", issue.minimum, issue.inclusive ?? true);
    case "too_big":
      return limit(issue.origin, "at most", issue.maximum, issue.inclusive ?? true);
    case "invalid_format":
      return issue.format === "email"
        ? "must be an email"
        : issue.message.startsWith("must")
          ? issue.message
          : `must be a valid ${issue.format}`;
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "custom":
      return issue.message;
    default:
      return `is not valid (${issue.message})`;
  }
}

function limit(
  origin: string,
  bound: "at least" | "at most",
  value: number | bigint,
  inclusive: boolean,
): string {
  if (origin === "string")
    return value === 1 && bound === "at least"
      ? "should not be empty"
      : `must have ${bound} ${value} characters`;
  if (origin === "array" || origin === "set") return `must contain ${bound} ${value} elements`;
  if (!inclusive) return `must be ${bound === "at least" ? "greater" : "less"} than ${value}`;
  return `must not be ${bound === "at least" ? "less" : "greater"} than ${value}`;
}

const article = (type: string): string => {
  const word = type === "int" ? "integer" : type === "record" ? "object" : type;
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
};
