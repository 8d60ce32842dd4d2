'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { CheckIcon } from '../icon/icons/CheckIcon.tsx';
import { CircleIcon } from '../icon/icons/CircleIcon.tsx';
import { slotted } from '../slotted.ts';
import { useEvent } from '../use-event.ts';
import { visuallyHidden } from '../visually-hidden/VisuallyHidden.css.ts';
import { list, root, rule as ruleClass } from './PasswordRules.css.ts';
import { watchRules } from './watch-rules.ts';

/** One thing that a password must have. */
export interface PasswordRule {
  id: string;
  label: ReactNode;
  isMet: (password: string) => boolean;
}

export interface PasswordRulesProps extends ComponentProps<typeof Primitive.div> {
  rules: readonly PasswordRule[];
  /** A line above the rules. */
  heading?: ReactNode;
  /** Said after a rule that is met, and after one that is not. */
  metLabel: string;
  unmetLabel: string;
  /** What a screen reader hears once the typing has rested, given the rules that are still not met. */
  status: (unmet: readonly PasswordRule[]) => string;
}

/**
 * The rules of a password, shown before it is typed and marked as it is. Stands in the `hint` of its `PasswordField`,
 * and reads that field's input: typing renders nothing, and no state holds the password.
 */
export function PasswordRules(props: PasswordRulesProps) {
  const { rules, heading, metLabel, unmetLabel, status, className, children, ...rest } = props;
  const listRef = useRef<HTMLUListElement>(null);
  const statusRef = useRef<HTMLSpanElement>(null);
  const announce = useEvent((unmet: readonly PasswordRule[]) => {
    if (statusRef.current) statusRef.current.textContent = status(unmet);
  });

  useEffect(() => {
    const input = listRef.current?.closest('[data-foyer-part="field"]')?.querySelector('input');
    if (!listRef.current || !input) {
      throw new Error('[foyer] PasswordRules stands outside of a PasswordField, so that it finds no password; give it to the field as its hint.');
    }
    const items = new Map([...listRef.current.children].map((item, at) => [rules[at]?.id ?? '', item]));
    return watchRules(input, { rules, items, onRest: announce });
  }, [rules, announce]);

  return (
    <Primitive.div data-foyer-part="password-rules" {...rest} className={classNames(root, className)}>
      {slotted(rest.asChild, children, (content) => (
        <>
          {heading}
          {content}
          <ul ref={listRef} role="list" data-foyer-part="password-rules.list" className={list}>
            {rules.map(({ id, label }) => (
              <li key={id} className={ruleClass}>
                <CheckIcon data-when="met" />
                <CircleIcon data-when="unmet" />
                {label}
                <span className={visuallyHidden} data-when="met">, {metLabel}</span>
                <span className={visuallyHidden} data-when="unmet">, {unmetLabel}</span>
              </li>
            ))}
          </ul>
          <span ref={statusRef} role="status" className={visuallyHidden} />
        </>
      ))}
    </Primitive.div>
  );
}
