import '@foyer/theme/styles';
import '../storage-browser/create-storage-browser.tsx';
import '../storage-browser/acts/OpenActDialog.tsx';
import '../storage-browser/TaskPanel.tsx';
import '../storage-browser/UploadView.tsx';
