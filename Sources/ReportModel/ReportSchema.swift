// swift-format-ignore-file: the schema keeps its own lines.

/// The JSON Schema of the report.
public enum ReportSchema {
  /// The schema of version 3, byte for byte, line end included.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:factdesk:report:3",
      "title": "Factdesk report, format 3",
      "type": "object",
      "required": ["format", "id", "title", "language", "created", "modified", "generator", "articles", "scale", "claims"],
      "additionalProperties": false,
      "properties": {
        "$schema": { "type": "string" },
        "format": { "const": "factdesk-report/3" },
        "id": { "$ref": "#/$defs/uri" },
        "title": { "$ref": "#/$defs/text" },
        "summary": { "$ref": "#/$defs/text" },
        "methodology": { "$ref": "#/$defs/text" },
        "language": { "$ref": "#/$defs/lang" },
        "url": { "$ref": "#/$defs/url", "description": "where the report is published" },
        "created": { "$ref": "#/$defs/instant", "description": "time of the first entry of the session's log" },
        "modified": { "$ref": "#/$defs/instant", "description": "time of its last entry, never the clock at export" },
        "published": { "$ref": "#/$defs/when", "description": "the day set by the session's publish entry" },
        "license": { "$ref": "#/$defs/url" },
        "generator": {
          "type": "object", "required": ["name", "version"], "additionalProperties": false,
          "properties": { "name": { "type": "string", "minLength": 1 }, "version": { "type": "string", "minLength": 1 } }
        },
        "reviewer": { "$ref": "#/$defs/agent" },
        "articles": {
          "type": "array", "minItems": 1,
          "items": {
            "type": "object", "required": ["id", "title", "language"], "additionalProperties": false,
            "properties": {
              "id": { "$ref": "#/$defs/id" },
              "title": { "$ref": "#/$defs/text" },
              "url": { "$ref": "#/$defs/url" },
              "archives": { "$ref": "#/$defs/archives" },
              "publisher": { "$ref": "#/$defs/text" },
              "authors": { "type": "array", "items": { "$ref": "#/$defs/agent" } },
              "published": { "$ref": "#/$defs/when" },
              "accessed": { "$ref": "#/$defs/instant" },
              "language": { "$ref": "#/$defs/lang" },
              "sha256": { "$ref": "#/$defs/sha256", "description": "of the UTF-8 bytes of content" },
              "content": { "type": "string", "description": "the normalized text that offsets count in; LF line ends, no byte order mark" },
              "headline": { "$ref": "#/$defs/place", "description": "the headline's position in content" },
              "standfirst": { "$ref": "#/$defs/place", "description": "the position in content of the standfirst, a summary below the headline" },
              "replacedBy": { "$ref": "#/$defs/id", "description": "id of the newest version of this article; the report has an earlier version only for claims on its words" },
              "revisions": {
                "type": "array", "description": "what the publisher changed since earlier versions of the text, one after the other",
                "items": {
                  "type": "object", "required": ["changes"], "additionalProperties": false,
                  "properties": {
                    "after": { "$ref": "#/$defs/instant", "description": "when the version before was read" },
                    "on": { "$ref": "#/$defs/when", "description": "when the text was changed, as its publisher says" },
                    "changes": {
                      "type": "array", "minItems": 1, "description": "sentences that were changed, removed or added, in the order of the text",
                      "items": {
                        "type": "object", "additionalProperties": false, "minProperties": 1,
                        "properties": { "removed": { "$ref": "#/$defs/text" }, "added": { "$ref": "#/$defs/text" } }
                      }
                    }
                  }
                }
              },
              "conclusion": {
                "type": "object", "additionalProperties": false, "description": "on the article as a whole",
                "anyOf": [ { "required": ["label"] }, { "required": ["explanation"] } ],
                "properties": {
                  "label": { "$ref": "#/$defs/text", "description": "a label of the scale; absent for a conclusion in words only" },
                  "value": { "type": "integer", "minimum": 1 },
                  "explanation": { "$ref": "#/$defs/text" },
                  "markup": { "enum": ["markdown"], "description": "of the explanation, as of a verdict's; [ID] refers to evidence of the article's claims" },
                  "decided": { "$ref": "#/$defs/instant" },
                  "by": { "$ref": "#/$defs/text", "description": "who decided" }
                },
                "dependentRequired": { "value": ["label"] }
              },
              "notes": { "$ref": "#/$defs/notes" }
            }
          }
        },
        "scale": {
          "type": "object", "required": ["name", "levels"], "additionalProperties": false,
          "properties": {
            "name": { "$ref": "#/$defs/text" },
            "worst": { "type": "integer", "minimum": 1 },
            "best": { "type": "integer", "minimum": 2 },
            "levels": {
              "type": "array", "description": "worst to best, then those off the axis; for free text, every label in use, without values",
              "items": {
                "type": "object", "required": ["label"], "additionalProperties": false,
                "properties": {
                  "label": { "$ref": "#/$defs/text" },
                  "value": { "type": "integer", "minimum": 1, "description": "absent for verdicts off the axis of truth" },
                  "description": { "$ref": "#/$defs/text" }
                }
              }
            }
          },
          "dependentRequired": { "worst": ["best"], "best": ["worst"] }
        },
        "claims": {
          "type": "array",
          "items": {
            "type": "object", "required": ["id", "article", "text", "status"], "additionalProperties": false,
            "properties": {
              "id": { "$ref": "#/$defs/id" },
              "article": { "$ref": "#/$defs/id", "description": "id of the article that contains the claim" },
              "text": { "$ref": "#/$defs/text" },
              "summary": { "$ref": "#/$defs/text" },
              "status": { "enum": ["open", "checked", "skipped"] },
              "skipped": { "$ref": "#/$defs/text", "description": "why it was not checked; only with that status" },
              "why": { "$ref": "#/$defs/text", "description": "why it was chosen for checking" },
              "quote": {
                "type": "object", "required": ["exact"], "additionalProperties": false,
                "properties": {
                  "exact": { "type": "string", "minLength": 1 },
                  "prefix": { "type": "string" },
                  "suffix": { "type": "string" },
                  "start": { "type": "integer", "minimum": 0, "description": "Unicode code points, inclusive" },
                  "end": { "type": "integer", "minimum": 1, "description": "Unicode code points, exclusive" }
                },
                "dependentRequired": { "start": ["end"], "end": ["start"] }
              },
              "claimant": { "$ref": "#/$defs/agent" },
              "reportingSource": { "$ref": "#/$defs/agent", "description": "who reported it, where that is not the claimant" },
              "made": { "$ref": "#/$defs/when" },
              "place": { "$ref": "#/$defs/text" },
              "appearances": { "type": "array", "items": { "$ref": "#/$defs/url" } },
              "contact": {
                "type": "object", "required": ["asked"], "additionalProperties": false, "description": "with the claimant",
                "properties": {
                  "asked": { "$ref": "#/$defs/when" },
                  "replied": { "$ref": "#/$defs/when" },
                  "reply": { "$ref": "#/$defs/text" }
                }
              },
              "contacts": {
                "type": "array", "minItems": 1, "description": "every attempt to reach the claimant, where contact, which has the first question and the last reply, does not say it all",
                "items": {
                  "type": "object", "required": ["asked"], "additionalProperties": false,
                  "properties": {
                    "asked": { "$ref": "#/$defs/when" },
                    "person": { "$ref": "#/$defs/text", "description": "who was asked, where that is not the claimant" },
                    "way": { "$ref": "#/$defs/text", "description": "by what way: e-mail, telephone" },
                    "deadline": { "$ref": "#/$defs/when", "description": "when the reply was due" },
                    "replied": { "$ref": "#/$defs/when" },
                    "reply": { "$ref": "#/$defs/text" },
                    "noReply": { "const": true, "description": "no reply came" }
                  }
                }
              },
              "earlierChecks": {
                "type": "array", "minItems": 1, "description": "checks by others, or of other sessions, that a person found to be of the same claim",
                "items": {
                  "type": "object", "required": ["text"], "additionalProperties": false,
                  "properties": {
                    "text": { "$ref": "#/$defs/text", "description": "the statement that was checked" },
                    "title": { "$ref": "#/$defs/text", "description": "the headline of the check" },
                    "label": { "$ref": "#/$defs/text", "description": "the verdict in the words of whoever gave it" },
                    "publisher": { "$ref": "#/$defs/text", "description": "who checked" },
                    "published": { "$ref": "#/$defs/when", "description": "when the check was published or decided" },
                    "url": { "$ref": "#/$defs/url", "description": "where it is published" }
                  }
                }
              },
              "verdict": { "$ref": "#/$defs/verdict" },
              "verdictHistory": { "type": "array", "items": { "$ref": "#/$defs/verdict" }, "description": "earlier verdicts that were not undone, oldest first" },
              "media": {
                "type": "object", "required": ["categories"], "additionalProperties": false,
                "properties": {
                  "kind": { "enum": ["image", "video", "audio"] },
                  "url": { "$ref": "#/$defs/url" },
                  "originalUrl": { "$ref": "#/$defs/url" },
                  "originalContext": { "$ref": "#/$defs/text" },
                  "categories": {
                    "type": "array", "minItems": 1, "uniqueItems": true,
                    "items": { "enum": ["DecontextualizedContent", "EditedOrCroppedContent", "OriginalMediaContent", "SatireOrParodyContent", "StagedContent", "TransformedContent"] }
                  }
                }
              },
              "questions": {
                "type": "array", "description": "what was asked to check the claim",
                "items": {
                  "type": "object", "required": ["id", "text"], "additionalProperties": false,
                  "properties": {
                    "id": { "$ref": "#/$defs/id" },
                    "text": { "$ref": "#/$defs/text" }
                  }
                }
              },
              "evidence": {
                "type": "array",
                "items": {
                  "type": "object", "required": ["id", "title", "stance"], "additionalProperties": false,
                  "properties": {
                    "id": { "$ref": "#/$defs/id" },
                    "title": { "$ref": "#/$defs/text" },
                    "stance": { "enum": ["supports", "refutes", "context"] },
                    "url": { "$ref": "#/$defs/url" },
                    "archives": { "$ref": "#/$defs/archives" },
                    "publisher": { "$ref": "#/$defs/text" },
                    "author": { "$ref": "#/$defs/text" },
                    "published": { "$ref": "#/$defs/when" },
                    "accessed": { "$ref": "#/$defs/instant" },
                    "quote": { "$ref": "#/$defs/text" },
                    "quoteCheck": {
                      "type": "object", "required": ["outcome", "captured", "sha256"], "additionalProperties": false, "description": "the comparison of the quote with a copy of the source that the session keeps",
                      "properties": {
                        "outcome": { "enum": ["verbatim", "typography", "close", "missing"] },
                        "captured": { "$ref": "#/$defs/instant", "description": "when the copy was made" },
                        "sha256": { "$ref": "#/$defs/sha256", "description": "of the copy's bytes" },
                        "page": { "type": "integer", "minimum": 1 },
                        "difference": { "$ref": "#/$defs/text" },
                        "omitted": { "type": "integer", "minimum": 1, "description": "words that ellipses stand for" },
                        "insertions": { "type": "array", "items": { "$ref": "#/$defs/text" }, "description": "words that an editor put in" }
                      }
                    },
                    "answers": {
                      "type": "object", "required": ["question"], "additionalProperties": false, "description": "what it answers",
                      "properties": {
                        "question": { "$ref": "#/$defs/id", "description": "one of the claim's questions" },
                        "text": { "$ref": "#/$defs/text", "description": "the answer; where it is missing, the quote" },
                        "type": { "enum": ["extractive", "abstractive", "boolean", "unanswerable"] }
                      }
                    },
                    "locator": { "$ref": "#/$defs/text", "description": "where in the source: page, table, minute" },
                    "level": { "enum": ["primary", "secondary"] },
                    "interest": { "$ref": "#/$defs/text", "description": "the source's interest in the matter" },
                    "note": { "$ref": "#/$defs/text" },
                    "alt": { "$ref": "#/$defs/text", "description": "what the kept picture shows, for readers who do not see it" },
                    "picture": {
                      "type": "object", "additionalProperties": false, "description": "what the file of the kept picture states",
                      "properties": {
                        "width": { "type": "integer", "minimum": 1, "description": "pixels" },
                        "height": { "type": "integer", "minimum": 1, "description": "pixels" },
                        "made": { "$ref": "#/$defs/text", "description": "when it was made" },
                        "place": { "$ref": "#/$defs/text", "description": "latitude and longitude in degrees, and names of places" },
                        "device": { "$ref": "#/$defs/text", "description": "maker and model of the device" }
                      }
                    }
                  }
                }
              },
              "notes": { "$ref": "#/$defs/notes" },
              "topics": { "type": "array", "uniqueItems": true, "items": { "type": "string", "minLength": 1 } }
            },
            "if": { "properties": { "status": { "const": "checked" } } },
            "then": { "required": ["verdict"] },
            "dependentSchemas": { "skipped": { "properties": { "status": { "const": "skipped" } } } }
          }
        },
        "corrections": {
          "type": "array", "description": "changes of verdict or wording after the first publication, oldest first",
          "items": {
            "type": "object", "required": ["at", "claim", "text"], "additionalProperties": false,
            "properties": {
              "at": { "$ref": "#/$defs/instant" },
              "claim": { "$ref": "#/$defs/id" },
              "words": { "$ref": "#/$defs/text", "description": "what the claim said, if it has been withdrawn since" },
              "text": { "$ref": "#/$defs/text" }
            }
          }
        },
        "conclusionCorrections": {
          "type": "array", "description": "changes of conclusions on articles after the first publication, oldest first",
          "items": {
            "type": "object", "required": ["at", "article", "text"], "additionalProperties": false,
            "properties": {
              "at": { "$ref": "#/$defs/instant" },
              "article": { "$ref": "#/$defs/id" },
              "text": { "$ref": "#/$defs/text" }
            }
          }
        },
        "provenance": {
          "type": "object", "required": ["entries", "head"], "additionalProperties": false, "description": "the session's log that the report was made from",
          "properties": {
            "entries": { "type": "integer", "minimum": 1 },
            "head": { "$ref": "#/$defs/sha256", "description": "hash of the last entry" }
          }
        }
      },
      "$defs": {
        "text": { "type": "string", "minLength": 1 },
        "id": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9._-]{0,63}$" },
        "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
        "uri": { "type": "string", "format": "uri" },
        "url": { "type": "string", "format": "uri", "pattern": "^https?://" },
        "lang": { "type": "string", "format": "bcp47", "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$" },
        "instant": { "type": "string", "format": "date-time", "pattern": "Z$" },
        "when": {
          "description": "a year, a month, a day or an instant",
          "anyOf": [
            { "type": "string", "pattern": "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$" },
            { "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            { "$ref": "#/$defs/instant" }
          ]
        },
        "place": {
          "type": "object", "required": ["start", "end"], "additionalProperties": false,
          "properties": {
            "start": { "type": "integer", "minimum": 0, "description": "Unicode code points, inclusive" },
            "end": { "type": "integer", "minimum": 1, "description": "Unicode code points, exclusive" }
          }
        },
        "notes": { "type": "array", "items": { "$ref": "#/$defs/text" }, "description": "public notes only" },
        "archives": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "anyOf": [ { "required": ["url"] }, { "required": ["file", "sha256", "captured"] } ],
            "properties": {
              "url": { "$ref": "#/$defs/url" },
              "file": { "type": "string", "pattern": "^(?!\\.{1,2}$)[^/\\\\\\u0000-\\u001f]+$", "description": "name of a local capture, without folders" },
              "captured": { "$ref": "#/$defs/instant" },
              "sha256": { "$ref": "#/$defs/sha256" }
            }
          }
        },
        "verdict": {
          "type": "object", "required": ["label"], "additionalProperties": false,
          "properties": {
            "label": { "$ref": "#/$defs/text" },
            "value": { "type": "integer", "minimum": 1 },
            "explanation": { "$ref": "#/$defs/text" },
            "markup": { "enum": ["markdown"], "description": "of the explanation: CommonMark with tables, in which raw HTML is text, and [ID] refers to evidence of the claim; absent for plain text" },
            "decided": { "$ref": "#/$defs/instant" },
            "by": { "$ref": "#/$defs/text", "description": "who decided" },
            "approvedBy": { "$ref": "#/$defs/text" }
          }
        },
        "agent": {
          "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "type": { "enum": ["Person", "Organization"] },
            "name": { "$ref": "#/$defs/text" },
            "jobTitle": { "$ref": "#/$defs/text" },
            "url": { "$ref": "#/$defs/url" },
            "sameAs": { "type": "array", "items": { "$ref": "#/$defs/url" } },
            "otherNames": { "type": "array", "items": { "$ref": "#/$defs/text" } },
            "roles": {
              "type": "array", "description": "the roles with their dates, in order, where the role has changed",
              "items": {
                "type": "object", "additionalProperties": false,
                "properties": {
                  "jobTitle": { "$ref": "#/$defs/text", "description": "absent where there was none from then on" },
                  "from": { "$ref": "#/$defs/when", "description": "absent for the role before all dates" }
                }
              }
            }
          }
        }
      }
    }

    """#
}
