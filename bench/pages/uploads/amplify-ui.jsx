import { FileUploader } from '@aws-amplify/ui-react-storage';
import '@aws-amplify/ui-react/styles.css';
import { mount } from './mount.jsx';

mount(FileUploader);
