// Signing in
export type { AuthErrorCode, AuthPort, AuthUser } from '@foyer/state-machines';
export { AuthError, ReverificationRequired } from '@foyer/state-machines';
export type { AuthenticatorProps } from './authenticator/Authenticator.tsx';
export { AuthenticatorProvider, type AuthenticatorProviderProps } from './authenticator/AuthenticatorProvider.tsx';
export type { AuthenticatorMessages } from './authenticator/catalog.ts';
export type { AuthenticatorComponents } from './authenticator/components.ts';
export { Authenticator, withAuthenticator } from './authenticator/core-authenticator.ts';
export type { UseAuthenticator } from './authenticator/facade/facade.ts';
export { type AuthenticatorSelector, useAuthenticator } from './authenticator/facade/useAuthenticator.ts';
export type { FieldOptions, FormFields } from './authenticator/fields/form-fields.ts';
export type { AuthenticatorOptions, AuthenticatorServices, AuthMethod, PasswordlessOptions } from './authenticator/options.ts';
export type { Provider as IdentityProvider, SocialProvider } from './authenticator/providers/provider.ts';
export { Reauthenticate, type ReauthenticateProps } from './authenticator/reauthenticate/Reauthenticate.tsx';
export { useReverification } from './authenticator/reauthenticate/use-reverification.ts';
export { safeRedirect } from './authenticator/safe-redirect.ts';
export type { ScreenOverrides, ScreenProps } from './authenticator/screen-props.ts';
export type { ScreenSlots, ScreenState } from './authenticator/screen-state.ts';
export { type AuthenticatorMachine, useAuthenticatorMachine } from './authenticator/use-authenticator-machine.ts';
export type { WithAuthenticatorOptions, WithAuthenticatorProps } from './authenticator/withAuthenticator.tsx';

// What a person changes about their account
export { ChangePassword, type ChangePasswordComponents, type ChangePasswordProps } from './account-settings/ChangePassword.tsx';
export { DeleteUser, type DeleteUserComponents, type DeleteUserDisplayText, type DeleteUserProps, type WarningViewProps } from './account-settings/DeleteUser.tsx';
export type { AccountFieldProps } from './account-settings/own-field.tsx';
export type { PasswordValidator } from './account-settings/own-rules.tsx';

// Live data
export type { AuthMode, ConnectionSnapshot, DataErrorCode, DataPort, LiveStatus, RowMark, Write } from '@foyer/state-machines';
export { DataError, rowMark } from '@foyer/state-machines';
export { createDataHooks, type DataHooksOptions } from './data/create-data-hooks.ts';
export type { DataHooks, InfiniteList, LiveRelation, LiveRow, LiveRows, MutationQueue, WriteHookOptions } from './data/hooks-types.ts';
export type { JoinedDataHooksOptions } from './data/joined-data-hooks.ts';
export { LiveList, type LiveListProps } from './data/live-list/LiveList.tsx';
export type {
  CreateInput, CreateOptions, FilterOf, Identifier, InfiniteListOptions, KeyOf, ListOptions, LiveListOptions, ModelName, RelatedOf, RelationName,
  RelationOptions, RowOf, RowOptions, SortOf, UpdateInput, UpdateOptions,
} from './data/schema-types.ts';

// Tables and forms
export type { DataMessages } from './data-fields/data-catalog.ts';
export type { DataWidgetsOptions } from './data-fields/data-source.ts';
export type { InputKind } from './data-fields/input-kind.ts';
export { createDataForm } from './data-form/create-data-form.tsx';
export type { DataFormKit, DataFormProps, FieldName, FieldsOf, UseDataFormOptions } from './data-form/data-form-types.ts';
export type { FieldInputProps } from './data-form/field-input.ts';
export type { InputsOption } from './data-form/form-context.ts';
export type { DataFieldOptions, FormField } from './data-form/form-field.ts';
export type { FormLayout } from './data-form/FormLines.tsx';
export type { FieldIssue } from './data-form/read-form.ts';
export type { DataFormState, DataFormStatus } from './data-form/data-form-state.ts';
export { createDataTable } from './data-table/create-data-table.tsx';
export type { CellProps, DataTableKit, DataTableProps, UseDataTableOptions } from './data-table/data-table-types.ts';
export type { DeleteReport } from './data-table/rows/delete-rows.ts';
export type { FilterTest, TableFilter } from './data-table/filters/filters.ts';
export type { TableSort } from './data-table/rows/sort-rows.ts';
export type { Column } from './data-table/columns/table-columns.ts';
export type { DataTableState } from './data-table/use-data-table.ts';

// Uploads, pictures and lists of objects
export type {
  CollisionChoice, FileEntry, Rejection, StorageBucket, StorageErrorCode, StoragePort, StoredObject, UploadEnvironment, Uploader, UploaderOptions,
  UploadProgress, UploadRow, UploadStatus, UploadTotals,
} from '@foyer/state-machines/storage';
export { createUploader, StorageError } from '@foyer/state-machines/storage';
export type { StorageMessages } from './storage/catalog.ts';
export { FileUploader, StorageManager } from './storage/core-storage.ts';
export { type Dropzone, type DropzoneOptions, type DropzoneProps, type FileInputProps, useDropzone } from './storage/dropzone/use-dropzone.ts';
export type { JoinedStorageImageProps, JoinedUploaderProviderProps } from './storage/joined-storage.tsx';
export type { ObjectPath } from './storage/objects/object-path.ts';
export { type StorageList, type StorageListOptions, useStorageList } from './storage/objects/use-storage-list.ts';
export { type StorageUrl, type StorageUrlOptions, useStorageUrl } from './storage/objects/use-storage-url.ts';
export { StorageImage, type StorageImageProps } from './storage/storage-image/StorageImage.tsx';
export type { StorageDisplayText } from './storage/storage-manager/display-text.ts';
export type { LegacyFileListProps as FileListProps, LegacyFileListProps, LegacyFile } from './storage/storage-manager/legacy-file-list.tsx';
export type {
  ContainerProps, DropZoneProps, FileListFooterProps, FileListHeaderProps, StorageManagerComponents,
} from './storage/storage-manager/slots.tsx';
export type { StorageFile } from './storage/storage-manager/storage-file.ts';
export type {
  StorageManagerHandle as FileUploaderHandle, StorageManagerProps as FileUploaderProps, StorageManagerHandle, StorageManagerProps,
} from './storage/storage-manager/storage-manager-props.ts';
export type { StoredFile } from './storage/storage-manager/stored-files.ts';
export { UploaderProvider, type UploaderProviderProps } from './storage/uploader/UploaderProvider.tsx';
export { type Upload, useUpload, useUploadList, useUploadProgress, useUploadTotals } from './storage/uploader/use-upload.ts';
export { useUploader } from './storage/uploader/use-uploader.ts';

// Parts
export { Alert, type AlertProps } from './parts/alert/Alert.tsx';
export { Button, type ButtonProps } from './parts/button/Button.tsx';
export { Card, type CardProps } from './parts/card/Card.tsx';
export { Checkbox, type CheckboxProps } from './parts/checkbox/Checkbox.tsx';
export { Divider, type DividerProps } from './parts/divider/Divider.tsx';
export { Field, type FieldControl, type FieldProps, type FieldTexts } from './parts/field/Field.tsx';
export { Heading, type HeadingProps } from './parts/heading/Heading.tsx';
export { IconButton, type IconButtonProps } from './parts/icon-button/IconButton.tsx';
export { Icon, type IconProps } from './parts/icon/Icon.tsx';
export { Link, type LinkProps } from './parts/link/Link.tsx';
export { OneTimeCode, type OneTimeCodeProps } from './parts/one-time-code/OneTimeCode.tsx';
export { PasswordField, type PasswordFieldProps } from './parts/password-field/PasswordField.tsx';
export { PasswordRules, type PasswordRule, type PasswordRulesProps } from './parts/password-rules/PasswordRules.tsx';
export { PhoneField, type PhoneFieldProps } from './parts/phone-field/PhoneField.tsx';
export { Radio, RadioGroup, type RadioGroupProps, type RadioProps } from './parts/radio-group/RadioGroup.tsx';
export { Select, type SelectProps } from './parts/select/Select.tsx';
export { Spinner, type SpinnerProps } from './parts/spinner/Spinner.tsx';
export { Stack, type StackProps } from './parts/stack/Stack.tsx';
export { Status, type StatusProps } from './parts/status/Status.tsx';
export { Tab, TabList, TabPanel, Tabs, type TabListProps, type TabPanelProps, type TabProps, type TabsProps } from './parts/tabs/Tabs.tsx';
export { TextArea, type TextAreaProps } from './parts/text-area/TextArea.tsx';
export { TextField, type TextFieldProps } from './parts/text-field/TextField.tsx';
export { Text, type TextProps } from './parts/text/Text.tsx';
export { VisuallyHidden, type VisuallyHiddenProps } from './parts/visually-hidden/VisuallyHidden.tsx';

// Themes
export type { ThemeSettings } from './theme/theme-context.ts';
export { ThemeProvider, type ThemeProviderProps } from './theme/ThemeProvider.tsx';
export { useTheme } from './theme/use-theme.ts';

// Texts
export type { Message, Messages } from './messages/message.ts';
export { MessagesProvider, type MessagesProviderProps } from './messages/MessagesProvider.tsx';
