'use client';

import { issueMessages } from '../data-fields/issue.messages.ts';
import type { Issue } from '../data-fields/parse-value.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';

/** What is wrong with a value, as a text. */
export const IssueText = ({ issue }: { readonly issue: Issue }) => useTexts(issueMessages).text(issue);
