import { FileUploader } from '@foyer/ui-react';
import '@foyer/ui-react/styles.css';
import { mount } from './mount.jsx';

mount(FileUploader);
