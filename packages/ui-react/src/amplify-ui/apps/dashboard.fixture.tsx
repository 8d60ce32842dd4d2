import {
  Accordion, Alert, Avatar, Badge, Breadcrumbs, Button, ButtonGroup, Card, Collection, Flex, Heading, HighlightMatch, Icon, Link, Loader, Menu,
  MenuButton, MenuItem, Message, Pagination, Placeholder, Rating, ScrollView, SearchField, Table, TableBody, TableCell, TableHead, TableRow,
  Tabs, Text, usePagination, useTheme, View, VisuallyHidden,
} from '@foyer/ui-react';
import { useState, type AnchorHTMLAttributes, type SVGProps } from 'react';

const orders = Array.from({ length: 12 }, (_, at) => ({ id: `${at + 1}`, title: `Order ${at + 1}`, tags: [at % 2 ? 'paid' : 'open'] }));

/** As a router's link takes `to`, and an icon library's icon the props of an SVG. */
const RouterLink = ({ to, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }) => <a href={to} {...rest}>{children}</a>;
const FancyIcon = (props: SVGProps<SVGSVGElement>) => <svg viewBox="0 0 24 24" {...props}><path d="M4 4h16v16H4z" /></svg>;

function Overview() {
  const pages = usePagination({ totalPages: 6 });
  return (
    <>
      <Table caption="All orders" highlightOnHover variation="striped" size="small" width="100%">
        <TableHead>
          <TableRow><TableCell as="th">Order</TableCell><TableCell as="th">State</TableCell></TableRow>
        </TableHead>
        <TableBody>
          {orders.slice(0, 2).map((order) => (
            <TableRow key={order.id}><TableCell>{order.title}</TableCell><TableCell colSpan={1}>{order.tags.join()}</TableCell></TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination {...pages} />
      <Text testId="page">{pages.currentPage}</Text>
    </>
  );
}

function Everything() {
  const [search, setSearch] = useState('');
  return (
    <>
      <SearchField label="Find" placeholder="Find an order" value={search} onChange={({ target }) => setSearch(target.value)} onClear={() => setSearch('')} onSubmit={() => setSearch('sent')} />
      <Text>Looking for <HighlightMatch query="order">{search || 'any order'}</HighlightMatch></Text>
      <Collection
        type="list" items={orders} direction="column" gap="small" isPaginated itemsPerPage={5} isSearchable searchPlaceholder="Type to search" searchNoResultsFound={<Text>None</Text>}
        searchFilter={(order, text) => order.title.includes(text)}
      >
        {(order, index) => <Card key={index} variation="outlined" padding="xs"><Heading level={4}>{order.title}</Heading></Card>}
      </Collection>
      <Collection type="grid" items={orders.slice(0, 2)} templateColumns="1fr 1fr" gap="1rem">{(order) => <Badge key={order.id} variation="info" size="small">{order.title}</Badge>}</Collection>
    </>
  );
}

export function DashboardApp({ onSelect }: { onSelect: (what: string) => void }) {
  const { tokens } = useTheme();
  const [tab, setTab] = useState('Tab 1');
  return (
    <View as="main" backgroundColor={tokens.colors.background.secondary} padding={{ base: tokens.space.small, large: 'xl' }} minHeight="100vh" testId="dashboard">
      <Breadcrumbs items={[{ href: '/', label: 'Home' }, { label: 'Orders', isCurrent: true }]} />
      <Flex justifyContent="space-between" alignItems="center" wrap="wrap">
        <Menu menuAlign="start" onOpenChange={(isOpen) => onSelect(`menu ${isOpen}`)}>
          <MenuItem onClick={() => onSelect('sign out')}>Sign out</MenuItem>
          <MenuItem isDisabled>Not now</MenuItem>
        </Menu>
        <Menu trigger={<MenuButton variation="primary" size="small">Options</MenuButton>}><MenuItem onClick={() => onSelect('export')}>Export</MenuItem></Menu>
        <Link as={RouterLink} to="/about" color="font.secondary">About</Link>
        <Link href="https://example.com" isExternal>Elsewhere</Link>
        <Avatar size="small" alt="Ana">A</Avatar>
        <Icon as={FancyIcon} fontSize="2rem" ariaLabel="Fancy" />
        <Icon viewBox={{ width: 24, height: 24 }} pathData="M4 4h16v16H4z" />
        <Icon ariaLabel="Two" paths={[{ d: 'M4 4h6v6H4z' }, { d: 'M12 12h6v6h-6z', fill: 'red' }]} />
        <Rating value={3.5} maxValue={5} size="small" />
      </Flex>
      <ButtonGroup size="small" variation="primary"><Button onClick={() => onSelect('one')}>One</Button><Button variation="link">Two</Button></ButtonGroup>
      <Alert variation="warning" isDismissible hasIcon heading="Careful" onDismiss={() => onSelect('dismissed')}>Only today</Alert>
      <Message colorTheme="success" variation="filled" heading="Well done" isDismissible hasIcon={false}>It is sent.</Message>
      <Message><Message.Heading>By hand</Message.Heading><Message.Content>Its pieces</Message.Content></Message>
      <Loader size="large" />
      <Loader variation="linear" isDeterminate percentage={40} />
      <Placeholder size="large" isLoaded={false} />
      <ScrollView height="4rem" maxWidth="100%"><Text isTruncated>A long text</Text></ScrollView>
      <VisuallyHidden>For the ear</VisuallyHidden>
      <Tabs
        value={tab}
        onValueChange={setTab}
        spacing="equal"
        justifyContent="flex-start"
        items={[
          { label: 'Overview', value: 'Tab 1', content: <Overview /> },
          { label: 'Everything', value: 'Tab 2', content: <Everything /> },
          { label: 'Closed', value: 'Tab 3', content: null, isDisabled: true },
        ]}
      />
      <Tabs.Container defaultValue="b" isLazy>
        <Tabs.List spacing="relative" indicatorPosition="top"><Tabs.Item value="a">First</Tabs.Item><Tabs.Item value="b">Second</Tabs.Item></Tabs.List>
        <Tabs.Panel value="a">One by one</Tabs.Panel>
        <Tabs.Panel value="b">By hand</Tabs.Panel>
      </Tabs.Container>
      <Accordion allowMultiple defaultValue={['what']} items={[{ value: 'what', trigger: 'What is it?', content: 'An answer' }, { value: 'why', trigger: 'Why?', content: 'A reason' }]} />
      <Accordion.Container><Accordion.Item value="how"><Accordion.Trigger>How?<Accordion.Icon /></Accordion.Trigger><Accordion.Content>Like this</Accordion.Content></Accordion.Item></Accordion.Container>
      <Card as="section" variation="elevated" borderRadius={tokens.radii.large} boxShadow={tokens.shadows.medium} width="100%"><Text variation="error" color="inherit">A card</Text></Card>
    </View>
  );
}
