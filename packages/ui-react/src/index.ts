'use client';

import {
  amplifyVocabulary, createAmplifyAuth, createAmplifyData, createAmplifyModels, createAmplifyStorage, type AmplifyServices,
} from '@foyer/state-machines/amplify';
import { createBrowserEnvironment, createBrowserPage, createIndexedDbOutbox } from '@foyer/state-machines/browser';
import { joinChangePassword, joinDeleteUser } from './account-settings/joined-account-settings.tsx';
import { withImageStyles } from './amplify-ui/styled-storage-image.tsx';
import type { ServedAuthenticatorProps } from './authenticator/Authenticator.tsx';
import { joinAuthenticator, oneBackend } from './authenticator/joined-authenticator.tsx';
import type { AuthenticatorServices } from './authenticator/options.ts';
import { createWithAuthenticator } from './authenticator/withAuthenticator.tsx';
import type { DataWidgetsOptions } from './data-fields/data-source.ts';
import { createDataForm as createFormOn } from './data-form/create-data-form.tsx';
import type { DataFormKit } from './data-form/data-form-types.ts';
import { createDataTable as createTableOn } from './data-table/create-data-table.tsx';
import type { DataTableKit } from './data-table/data-table-types.ts';
import { joinDataHooks } from './data/joined-data-hooks.ts';
import { joinStorageImage, joinStorageList, joinStorageManager, joinStorageUrl, joinUploaderProvider, once } from './storage/joined-storage.tsx';

export type * from './core.ts';

// Joined to AWS Amplify, below: the Authenticator, live data, tables, forms and storage. The rest is as it is in `core`.
export {
  AuthError, Reauthenticate, ReverificationRequired, safeRedirect, useAuthenticatorMachine, useReverification,
} from './core.ts';
export { DataError, LiveList, rowMark } from './core.ts';
export {
  createUploader, StorageError, useDropzone, useUpload, useUploader, useUploadList, useUploadProgress, useUploadTotals,
} from './core.ts';
export {
  Checkbox, Field, IconButton, OneTimeCode, PasswordRules, PhoneField, RadioGroup, Select, Spinner, Stack, Status, Tab, TabList, TabPanel,
  TextArea, VisuallyHidden,
} from './core.ts';
export { MessagesProvider } from './core.ts';

// These take the props of Amplify UI as well.
export {
  Accordion, Alert, Autocomplete, Avatar, Badge, Breadcrumbs, Button, ButtonGroup, Card, CheckboxField, Collection, Divider,
  FieldGroupIcon, FieldGroupIconButton, Fieldset, Flex, Grid, Heading, HighlightMatch, Icon, Image, Input, Label, Link, Loader,
  Menu, MenuButton, MenuItem, Message, Pagination, PasswordField, PhoneNumberField, Placeholder, Radio, RadioGroupField,
  Rating, ScrollView, SearchField, SelectField, SliderField, StepperField, SwitchField, Table, TableBody, TableCell, TableFoot,
  TableHead, TableRow, Tabs, Text, TextAreaField, TextField, ToggleButton, ToggleButtonGroup, View, usePagination,
  type AccordionProps, type AlertProps, type AutocompleteProps, type AvatarProps, type BreadcrumbsProps, type ButtonGroupProps,
  type ButtonProps, type CardProps, type CheckboxFieldProps, type CollectionProps, type DividerProps,
  type FieldGroupIconButtonProps, type FieldsetProps, type HeadingProps, type HighlightMatchProps, type IconProps,
  type InputProps, type LinkProps, type LoaderProps, type MenuItemProps, type MenuProps, type MessageProps,
  type PaginationProps, type PasswordFieldProps, type PhoneNumberFieldProps, type PlaceholderProps, type RadioGroupFieldProps,
  type RadioProps, type RatingProps, type ScrollViewProps, type SearchFieldProps, type SelectFieldProps, type SliderFieldProps,
  type StepperFieldProps, type StyleProps, type SwitchFieldProps, type TableCellProps, type TableProps, type TabsProps,
  type TextAreaFieldProps, type TextFieldProps, type TextProps, type ToggleButtonGroupProps, type ToggleButtonProps,
  type UsePaginationOptions, type ViewProps,
  type BadgeProps, type FieldGroupIconProps, type FlexProps, type GridProps, type ImageProps, type LabelProps, type TableBodyProps,
  type TableFootProps, type TableHeadProps, type TableRowProps,
} from './amplify-ui/primitives/index.ts';
export { defaultDarkModeOverride, type AmplifyTheme, type Theme } from './amplify-ui/theme/amplify-theme.ts';
export { createTheme } from './amplify-ui/theme/create-theme.ts';
export { ThemeProvider, type ThemeProviderProps } from './amplify-ui/theme/ThemeProvider.tsx';
export { useBreakpointValue } from './amplify-ui/theme/use-breakpoint.ts';
export { useTheme, type ThemeInUse } from './amplify-ui/theme/use-theme.ts';
export { translations } from './amplify-ui/translations.ts';
export { useAuthenticator, type UseAuthenticator } from './amplify-ui/use-authenticator.ts';
export type { ColorMode } from '@foyer/theme';
/** The direction of a language, by Amplify UI's name for its type. */
export type Direction = 'ltr' | 'rtl';

type Services = AuthenticatorServices & AmplifyServices;

/** The props of `<Authenticator>`; `services` may also take the place of single calls of aws-amplify. */
export type AuthenticatorProps = ServedAuthenticatorProps<Services>;
/** The props of the Authenticator around a component. */
export type WithAuthenticatorOptions = Omit<AuthenticatorProps, 'children'>;

const auth = /* @__PURE__ */ oneBackend(createAmplifyAuth);

/** The Authenticator on AWS Amplify: `Amplify.configure` is all that it needs. */
export const Authenticator = /* @__PURE__ */ joinAuthenticator<AmplifyServices>(auth, {}, amplifyVocabulary);

/** Who is signed in, for everything within it; `Authenticator.Provider` by its name in Amplify UI's core. */
export const AuthenticatorProvider = /* @__PURE__ */ (() => Authenticator.Provider)();

/**
 * The component that is given, behind an Authenticator with the options that are given.
 *
 * @example
 * export default withAuthenticator(App, { signUpAttributes: ['name'] });
 */
export const withAuthenticator = /* @__PURE__ */ createWithAuthenticator(Authenticator);

/** Lets a person who is signed in choose another password. It needs no Authenticator around. */
export const ChangePassword = /* @__PURE__ */ joinChangePassword(auth);

/** Lets a person delete their account, once they have confirmed it. It needs no Authenticator around. */
export const DeleteUser = /* @__PURE__ */ joinDeleteUser(auth);

/** What a person changes about their account, by Amplify UI's name for it. Each is exported by itself, too. */
export const AccountSettings = { ChangePassword, DeleteUser };

/**
 * The live hooks of an app's models on AWS AppSync, typed from its `Schema`. `Amplify.configure` is all that they need.
 *
 * @example
 * const { useLiveList, useCreate, useDelete } = createDataHooks<Schema>();
 * const { items, status } = useLiveList('Blog', { sort: { publishedAt: 'desc' } });
 */
export const createDataHooks = /* @__PURE__ */ joinDataHooks(({ outbox = true, ...options }) => ({
  ...options,
  port: createAmplifyData(),
  page: createBrowserPage(),
  outbox: outbox && typeof indexedDB !== 'undefined' && typeof navigator.locks !== 'undefined' ? createIndexedDbOutbox() : undefined,
}));

/** Rows through the app's hooks, and what Amplify's configuration says of the models. */
type WidgetsOptions<Schema> = Partial<DataWidgetsOptions<Schema>>;

/**
 * Forms for an app's models, made from its schema at run time. `Amplify.configure` is all that they need.
 *
 * @example
 * const { DataForm } = createDataForm<Schema>();
 * <DataForm model="Blog" onSuccess={(blog) => show(blog.id)} />
 */
export const createDataForm = <Schema>(options: WidgetsOptions<Schema> = {}): DataFormKit<Schema> =>
  createFormOn<Schema>({ hooks: createDataHooks<Schema>(), models: createAmplifyModels(), ...options });

/**
 * Tables of an app's models, made from its schema at run time. `Amplify.configure` is all that they need.
 *
 * @example
 * const { DataTable } = createDataTable<Schema>();
 * <DataTable model="Blog" columns={['title', 'publishedAt']} />
 */
export const createDataTable = <Schema>(options: WidgetsOptions<Schema> = {}): DataTableKit<Schema> =>
  createTableOn<Schema>({ hooks: createDataHooks<Schema>(), models: createAmplifyModels(), ...options });

const storageServices = /* @__PURE__ */ once(() => ({ storage: createAmplifyStorage(), environment: createBrowserEnvironment() }));

/** Uploads into the app's bucket; `FileUploader` is its newer name. `Amplify.configure` is all that it needs. */
const StorageManager = /* @__PURE__ */ joinStorageManager(storageServices);
export { StorageManager, StorageManager as FileUploader };

/** One uploader for the components below it, on AWS Amplify. */
export const UploaderProvider = /* @__PURE__ */ joinUploaderProvider(storageServices);

/** A picture from the app's bucket, by its path. */
export const StorageImage = /* @__PURE__ */ withImageStyles(/* @__PURE__ */ joinStorageImage(storageServices));

/** A signed URL of an object in the app's bucket, renewed before it expires. */
export const useStorageUrl = /* @__PURE__ */ joinStorageUrl(storageServices);

/** The objects of the app's bucket below a path, page by page. */
export const useStorageList = /* @__PURE__ */ joinStorageList(storageServices);
