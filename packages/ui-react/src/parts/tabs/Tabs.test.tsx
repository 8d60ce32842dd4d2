import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { conforms, violations } from '../conformance.tsx';
import { Tab, TabList, TabPanel, Tabs, type TabsProps } from './Tabs.tsx';

const views = (
  <>
    <TabList label="Account">
      <Tab value="in">Sign in</Tab>
      <Tab value="up">Create account</Tab>
      <Tab value="help">Help</Tab>
    </TabList>
    <TabPanel value="in">In</TabPanel>
    <TabPanel value="up">Up</TabPanel>
    <TabPanel value="help">Aid</TabPanel>
  </>
);

const inTabs = (part: ReactElement) => <Tabs defaultValue="in">{part}</Tabs>;

conforms(Tabs, { part: 'tabs', tag: 'div', props: { defaultValue: 'in', children: views }, child: <section>{views}</section> });
conforms(TabList, {
  part: 'tabs.list',
  tag: 'div',
  props: { label: 'Account', children: <Tab value="in">In</Tab> },
  child: <nav><Tab value="in">In</Tab></nav>,
  around: (list) => inTabs(<>{list}<TabPanel value="in">In</TabPanel></>),
});
conforms(Tab, {
  part: 'tabs.tab',
  tag: 'button',
  props: { value: 'in', children: 'In' },
  child: <a href="#in">In</a>,
  around: (tab) => inTabs(<><TabList label="Account">{tab}</TabList><TabPanel value="in">In</TabPanel></>),
});
conforms(TabPanel, {
  part: 'tabs.panel',
  tag: 'div',
  props: { value: 'in', children: 'In' },
  child: <section>In</section>,
  around: (panel) => inTabs(<><TabList label="Account"><Tab value="in">In</Tab></TabList>{panel}</>),
});

const selected = () => screen.getByRole('tab', { selected: true }).textContent;
const focused = () => document.activeElement?.textContent;
const renderTabs = (props: TabsProps = {}, dir = 'ltr') => render(<div dir={dir}><Tabs defaultValue="in" {...props}>{views}</Tabs></div>);

describe('Tabs', () => {
  it('shows the panel of the selected tab, and ties the two', async () => {
    const { container } = renderTabs();
    await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
    const panel = screen.getByRole('tabpanel', { name: 'Create account' });
    expect(panel.textContent).toBe('Up');
    expect(screen.getByRole('tab', { selected: true }).getAttribute('aria-controls')).toBe(panel.id);
    expect(await violations(container)).toEqual([]);
  });

  it('is one stop of the Tab key, and selects along the arrow keys, around the ends', async () => {
    renderTabs();
    await userEvent.tab();
    expect(focused()).toBe('Sign in');
    await userEvent.keyboard('{ArrowRight}');
    expect([focused(), selected()]).toEqual(['Create account', 'Create account']);
    await userEvent.keyboard('{End}');
    expect(selected()).toBe('Help');
    await userEvent.keyboard('{ArrowRight}');
    expect(selected()).toBe('Sign in');
    await userEvent.keyboard('{ArrowLeft}');
    expect(selected()).toBe('Help');
    await userEvent.keyboard('{Home}');
    expect(selected()).toBe('Sign in');
    await userEvent.tab();
    expect(screen.getAllByRole('tab')).not.toContain(document.activeElement);
  });

  it('follows the line of reading from right to left', async () => {
    renderTabs({}, 'rtl');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(selected()).toBe('Create account');
    await userEvent.keyboard('{ArrowRight}');
    expect(selected()).toBe('Sign in');
  });

  it('waits for Enter where activation is manual', async () => {
    renderTabs({ activation: 'manual' });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect([focused(), selected()]).toEqual(['Create account', 'Sign in']);
    await userEvent.keyboard('{Enter}');
    expect(selected()).toBe('Create account');
  });

  it('changes only with its value, when it has one', async () => {
    const onValueChange = vi.fn();
    const { rerender } = render(<Tabs value="in" onValueChange={onValueChange}>{views}</Tabs>);
    await userEvent.click(screen.getByRole('tab', { name: 'Help' }));
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith('help');
    expect(selected()).toBe('Sign in');
    rerender(<Tabs value="help" onValueChange={onValueChange}>{views}</Tabs>);
    expect(selected()).toBe('Help');
  });

  it('says what is wrong with a tab that stands alone', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Tab value="in">In</Tab>)).toThrow('[foyer] Tab stands outside of Tabs');
  });
});
